/// Several purchases that one wording tells: "Acme's purchases include Birch, Cedar and Dale", "Acme has bought a string
/// of start-ups, among them Birch and Cedar", "the acquisition follows those of Birch and Cedar".
struct PurchaseLists {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  /// - Parameter buyer: who bought last in the text, for a list that does not say whose purchases it is of.
  func frames(besides known: [DealFrame], buyer: Int?) -> [DealFrame] {
    guard let list = purchases(buyer) ?? bought() ?? following(buyer) ?? made(buyer) else { return [] }
    let told = Set(known.compactMap { $0.kind == .acquisition ? $0.recipient : nil })
    return companies(from: list.start).filter { $0 != list.buyer && !told.contains($0) }.map { company in
      var frame = DealFrame(
        kind: .acquisition, status: .closed, sentence: sentence.sentence, position: list.verb, rule: "purchase-list",
        weight: 0.8)
      frame.recipient = company
      frame.investors = [.init(entity: list.buyer, role: nil)]
      return frame
    }
  }

  private struct List {
    var buyer: Int
    var verb: Int
    /// Where the companies begin.
    var start: Int
  }

  /// "has made five acquisitions since 2021, among them", "its smaller purchases, among which were".
  private func made(_ last: Int?) -> List? {
    guard
      let noun = groups.firstIndex(where: { group in
        Self.nouns.contains(reading.lower(group)) || ["deals", "prizes"].contains(reading.lower(group))
      })
    else { return nil }
    guard let verb = groups[..<noun].lastIndex(where: { $0.kind == .verb }), let group = sentence.verbGroup(verb),
      [.make, .complete, .announce, .plan, .have, .sign].contains(group.verb) || reading.lower(groups[noun]) != "deals",
      group.marks.isDisjoint(with: [.negated, .planned, .possible, .future, .talks, .considered]),
      let buyer = subject(before: verb) ?? last
    else { return nil }
    if noun + 1 < groups.count, ["with", "between"].contains(reading.lower(groups[noun + 1])) {
      // "signed deals with carmakers including Birch": contracts.
      return nil
    }
    var scan = noun + 1
    while scan + 2 < groups.count, scan < noun + 8 {
      let text = reading.lower(groups[scan])
      if text == "including" || text == "like" { return List(buyer: buyer, verb: verb, start: scan + 1) }
      if text == "among" {
        let isCopula = sentence.verbGroup(scan + 2)?.verb == .be
        return List(buyer: buyer, verb: verb, start: isCopula ? scan + 3 : scan + 2)
      }
      if groups[scan].kind == .colon { return List(buyer: buyer, verb: verb, start: scan + 1) }
      guard [.comma, .other, .preposition, .date, .duration, .noun(.company)].contains(groups[scan].kind) else {
        return nil
      }
      scan += 1
    }
    return nil
  }

  private static let nouns: Spellings = ["purchases", "acquisitions", "takeovers", "buys"]
  private static let openers: Spellings = ["include", "included", "including", "are", "were", "comprise"]

  /// "Acme's past purchases include", "its other acquisitions are".
  private func purchases(_ buyer: Int?) -> List? {
    guard let noun = groups.firstIndex(where: { Self.nouns.contains(reading.lower($0)) }), noun + 2 < groups.count
    else { return nil }
    guard let entity = owner(of: noun) else { return nil }
    for scan in noun + 1..<min(groups.count, noun + 6) {
      let last = reading.words(of: groups[scan]).last ?? ""
      if Self.openers.contains(last) { return List(buyer: entity, verb: scan, start: scan + 1) }
      guard [.comma, .other, .preposition, .date, .verb].contains(groups[scan].kind) else { return nil }
    }
    return nil
  }

  /// "has bought a string of start-ups, among them Birch and Cedar".
  private func bought() -> List? {
    for index in groups.indices {
      guard let verb = sentence.verbGroup(index), verb.verb == .acquire || isPickedUp(index),
        !verb.marks.contains(.passive),
        verb.marks.isDisjoint(with: [.negated, .planned, .possible, .conditional, .future, .talks, .considered]),
        index > 0, let buyer = subject(before: index)
      else { continue }
      var sawCompanies = false
      for scan in index + 1..<max(index + 1, min(groups.count, index + 12)) {
        let text = reading.lower(groups[scan])
        if groups[scan].kind == .noun(.company), text.hasSuffix("s") { sawCompanies = true }
        guard sawCompanies else {
          if groups[scan].kind == .name || groups[scan].kind == .money { break }
          continue
        }
        if text == "including" || text == "like" { return List(buyer: buyer, verb: index, start: scan + 1) }
        if groups[scan].kind == .comma || groups[scan].kind == .colon || groups[scan].kind == .dash,
          groups[(scan + 1)...].first.map({ $0.kind == .name && !$0.isPossessive }) ?? false,
          groups[(scan + 1)...].contains(where: { $0.kind == .conjunction })
        {
          // "bought two start-ups, Birch and Cedar"
          return List(buyer: buyer, verb: index, start: scan + 1)
        }
        if text == "among", scan + 2 < groups.count, groups[scan + 1].kind == .pronoun {
          return List(buyer: buyer, verb: index, start: scan + 2)
        }
        if text == "such", scan + 2 < groups.count, reading.lower(groups[scan + 1]) == "as" {
          return List(buyer: buyer, verb: index, start: scan + 2)
        }
      }
    }
    return nil
  }

  /// "picked up eight robotics firms"
  private func isPickedUp(_ verb: Int) -> Bool {
    let near = groups[verb...].prefix(2)
    return near.contains { reading.words(of: $0).contains("up") }
      && near.contains { reading.words(of: $0).contains { Self.picking.contains($0) } }
  }

  private static let picking: Spellings = ["pick", "picks", "picked", "picking"]

  /// "The acquisition follows those of Birch and Cedar", "follows the purchases of".
  private func following(_ buyer: Int?) -> List? {
    guard let noun = groups.firstIndex(where: { $0.kind == .noun(.acquisition) }),
      let buyer = owner(of: noun) ?? buyer,
      let follows = groups.firstIndex(where: {
        ["follows", "follow", "followed", "following"].contains(reading.lower($0))
      })
    else { return nil }
    for scan in follows + 1..<max(follows + 1, min(groups.count, follows + 5)) {
      let text = reading.lower(groups[scan])
      if text == "those" || Self.nouns.contains(text) {
        guard scan + 2 < groups.count, reading.lower(groups[scan + 1]) == "of" else { return nil }
        return List(buyer: buyer, verb: follows, start: scan + 2)
      }
    }
    return nil
  }

  /// "Acme's past purchases", "the group's third purchase".
  private func owner(of noun: Int) -> Int? {
    var owner = noun - 1
    while owner >= 0, groups[owner].kind == .other || groups[owner].kind == .number { owner -= 1 }
    guard owner >= 0, groups[owner].isPossessive, let entity = groups[owner].entity, isCompany(entity) else {
      return nil
    }
    return entity
  }

  private func subject(before verb: Int) -> Int? {
    var scan = verb - 1
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    guard scan >= 0, [.name, .reference, .pronoun].contains(groups[scan].kind), !groups[scan].isPossessive,
      let entity = groups[scan].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  private func isCompany(_ entity: Int) -> Bool {
    reading.entities[entity].mayBeCompany
  }

  /// The names of a list, each with what explains it left out: "Birch of Oslo, Cedar, a maker of chips, and Dale".
  private func companies(from start: Int) -> [Int] {
    var found: [Int] = []
    var isOpen = true
    var scan = start
    while scan < groups.count {
      let group = groups[scan]
      switch group.kind {
      case .name where reading.isPlace(group): break
      case .name:
        guard isOpen, !group.isPossessive, let entity = group.entity, isCompany(entity),
          scan + 1 >= groups.count || groups[scan + 1].kind != .verb
        else { return found }
        found.append(entity)
        isOpen = false
      case .comma, .conjunction: isOpen = true
      case .other, .noun(.company), .date, .number, .reference: break
      // "Birch, for $12 million, and Cedar"
      case .money where scan > start && reading.lower(groups[scan - 1]) == "for": break
      case .preposition where ["of", "in", "from", "for"].contains(reading.lower(group)): isOpen = false
      default: return found
      }
      scan += 1
    }
    return found
  }
}
