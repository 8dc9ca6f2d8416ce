/// Puts the mentions of an article together: one entry a product, and one for each size that the text gives.
struct HardwareBook {
  let reading: Analysis

  private struct Entry {
    var name: String
    var vendor: String?
    var users: [String]
    var relation: HardwareMention.Relation
    var quantity: HardwareMention.Quantity?
    var sentences: [Int]
    var rules: [String]
    var isGeneric: Bool
    var confidence: Double
  }

  private var entries: [Entry] = []

  init(reading: Analysis) { self.reading = reading }

  mutating func add(_ term: HardwareTerm, _ roles: HardwareRoles.Found, sentence: Int) {
    let same = entries.indices.first { index in
      entries[index].name == term.name && (term.quantity == nil || entries[index].quantity == term.quantity)
    }
    if let same {
      entries[same].users += roles.users.filter { !entries[same].users.contains($0) }
      if Self.weight(roles.relation) > Self.weight(entries[same].relation) { entries[same].relation = roles.relation }
      if !entries[same].sentences.contains(sentence) { entries[same].sentences.append(sentence) }
      if entries[same].vendor == nil { entries[same].vendor = term.vendor }
      if !entries[same].rules.contains(term.rule) { entries[same].rules.append(term.rule) }
      return
    }
    entries.append(
      Entry(
        name: term.name, vendor: term.vendor, users: roles.users, relation: roles.relation, quantity: term.quantity,
        sentences: [sentence], rules: [term.rule], isGeneric: term.isGeneric,
        confidence: term.vendor == nil ? 0.6 : 1))
  }

  /// Of two mentions in one article the one that says more stands.
  private static func weight(_ relation: HardwareMention.Relation) -> Int {
    switch relation {
    case .mentioned: 0
    case .rivals, .makes: 1
    case .sells: 2
    case .plans: 3
    case .uses, .buys: 4
    }
  }

  mutating func mentions() -> [HardwareMention] {
    foldFamilies()
    foldIntoOnlyProduct()
    // A product of the article is nobody who uses another.
    let products = Set(entries.filter { !$0.isGeneric }.map(\.name))
    for index in entries.indices { entries[index].users.removeAll(where: products.contains) }
    return entries.filter { !isRedundant($0) }.map { entry in
      HardwareMention(
        name: entry.name, vendor: entry.vendor, users: entry.users.isEmpty ? usersElsewhere(entry) : entry.users,
        relation: entry.relation, quantity: entry.quantity,
        evidence: entry.sentences.map(reading.document.evidence),
        confidence: Confidence(value: entry.confidence, reasons: entry.rules.map { "rule \($0)" }))
    }
  }

  /// A count without a user ("that one covers 4,000 H100s") is of the same user's where the article knows only one.
  private func usersElsewhere(_ entry: Entry) -> [String] {
    guard entry.quantity != nil, entry.relation == .mentioned || entry.relation == .uses else { return [] }
    let users = entries.filter { $0.name == entry.name }.map(\.users).filter { !$0.isEmpty }
    return Set(users.flatMap { $0 }).count == 1 ? users.first ?? [] : []
  }

  /// "makes AI chips" adds nothing where the article names the maker's product.
  private func isRedundant(_ entry: Entry) -> Bool {
    // "orders $21 billion of Google chips" says the title, and the article goes on to say which.
    if entry.isGeneric, isTitleOnly(entry) {
      return entries.contains { other in
        !other.isGeneric && other.vendor == entry.vendor && entry.users.allSatisfy(other.users.contains)
      }
    }
    if saysAgain(entry) || isBareSystem(entry) { return true }
    guard entry.isGeneric, entry.users.isEmpty, entry.quantity == nil,
      entry.relation == .makes || entry.relation == .mentioned
    else { return false }
    return entries.contains { !$0.isGeneric && $0.vendor == entry.vendor }
  }

  /// "orders at Acme for X2 cards", "processors of Acme's, the X1 and X2": the sentence itself names the product.
  private func saysAgain(_ entry: Entry) -> Bool {
    guard entry.isGeneric, entry.quantity == nil else { return false }
    let named = entries.filter { other in
      !other.isGeneric && other.vendor == entry.vendor && entry.sentences.allSatisfy(other.sentences.contains)
    }
    return !named.isEmpty && entry.users.allSatisfy { user in named.contains { $0.users.contains(user) } }
  }

  /// A rack or server that nobody is said to use, beside the chips of its maker that fill it.
  private func isBareSystem(_ entry: Entry) -> Bool {
    guard !entry.isGeneric, entry.users.isEmpty, entry.quantity == nil,
      listed(entry.name)?.tags.contains("system") == true
    else { return false }
    return entries.contains { other in
      other.name != entry.name && !other.isGeneric && other.vendor == entry.vendor
        && listed(other.name)?.tags.contains("system") != true
    }
  }

  private func listed(_ name: String) -> KnownName? {
    reading.entities.first { $0.kind == .chip && $0.name == name }?.known
  }

  /// "6 gigawatts of Instinct chips, starting with the X450": a family beside its member in one sentence is the member.
  private mutating func foldFamilies() {
    for index in entries.indices where listed(entries[index].name)?.tags.contains("family") == true {
      let family = entries[index]
      let members = entries.indices.filter { place in
        place != index && entries[place].vendor == family.vendor && entries[place].name != family.name
          && family.sentences.contains(where: entries[place].sentences.contains)
          && isNamedAfter(family.name, entries[place].name)
      }
      guard let member = members.first, Set(members.map { entries[$0].name }).count == 1,
        family.sentences.allSatisfy(entries[member].sentences.contains)
      else { continue }
      if entries[member].quantity == nil || family.quantity == nil {
        entries[member].quantity = entries[member].quantity ?? family.quantity
        entries[member].users += family.users.filter { !entries[member].users.contains($0) }
        if Self.weight(family.relation) > Self.weight(entries[member].relation) {
          entries[member].relation = family.relation
        }
        entries[index].sentences = []
      }
    }
    entries.removeAll { $0.sentences.isEmpty }
  }

  /// "Instinct MI450" is a name of the MI450.
  private func isNamedAfter(_ family: String, _ member: String) -> Bool {
    reading.document.lexicon.entry(named: family + " " + member)?.canonical == member
  }

  /// A cloud company has one line of chips: "leans on Google's chips" is said of the product that the article names.
  private mutating func foldIntoOnlyProduct() {
    for index in entries.indices where entries[index].isGeneric {
      guard let vendor = entries[index].vendor, Self.clouds.contains(vendor) || isTitleOnly(entries[index]) else {
        continue
      }
      let products = entries.indices.filter { !entries[$0].isGeneric && entries[$0].vendor == vendor }
      guard Set(products.map { entries[$0].name }).count == 1, let product = products.first else { continue }
      entries[product].users += entries[index].users.filter { !entries[product].users.contains($0) }
      if Self.weight(entries[index].relation) > Self.weight(entries[product].relation) {
        entries[product].relation = entries[index].relation
      }
      entries[product].sentences += entries[index].sentences.filter { !entries[product].sentences.contains($0) }
      entries[index].users = []
      entries[index].relation = .mentioned
      entries[index].quantity = nil
    }
  }

  private func isTitleOnly(_ entry: Entry) -> Bool {
    entry.sentences.allSatisfy { reading.document.sentences[$0].form == .title }
  }

  private static let clouds: Spellings = ["Google", "Amazon", "Microsoft", "Meta"]
}
