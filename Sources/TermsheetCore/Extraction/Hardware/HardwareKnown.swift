/// Products that the article itself introduces as hardware, so that its other sentences may name them alone: "its second
/// chip, the Tarn-2, …. The Tarn-2 is used by Acme."
struct HardwareKnown {
  struct Product {
    /// Into the reading's entities.
    var maker: Int?
  }

  private(set) var products: [Int: Product] = [:]
  /// What was found in each sentence before any of these was known.
  private(set) var terms: [[HardwareTerm]] = []

  init() {}

  init(reading: Analysis, words: HardwareWords, makers: HardwareMakers) {
    for sentence in reading.sentences {
      let finder = HardwareFinder(reading: reading, sentence: sentence, words: words, makers: makers)
      let terms = finder.terms()
      self.terms.append(terms)
      for term in terms where !term.isGeneric && Self.introduces(term.rule) {
        for index in term.groups {
          guard let entity = sentence.groups[index].entity, reading.entities[entity].known == nil,
            reading.entities[entity].name.hasSuffix(term.name)
          else { continue }
          if products[entity]?.maker == nil { products[entity] = Product(maker: term.maker) }
        }
      }
      for (entity, maker) in Self.apposed(sentence, finder) where products[entity]?.maker == nil {
        products[entity] = Product(maker: maker)
      }
    }
    addSiblings(reading)
  }

  private static func introduces(_ rule: String) -> Bool {
    rule == "product-by-form" || rule == "chip-called" || rule == "chip-of-its-own"
  }

  /// "Tarn, a processor on which large models run", "Tarn-2, its accelerator": what the name is follows it.
  private static func apposed(_ sentence: SentenceGroups, _ finder: HardwareFinder) -> [(Int, Int?)] {
    let groups = sentence.groups
    var found: [(Int, Int?)] = []
    for index in groups.indices.dropLast(3) {
      guard groups[index].kind == .name, !groups[index].isPossessive, let entity = groups[index].entity,
        groups[index + 1].kind == .comma
      else { continue }
      let entry = finder.reading.entities[entity]
      guard entry.known == nil, entry.kind == .unknown || entry.kind == .thing,
        let noun = finder.chipNoun(ofAppositionAt: index + 2)
      else { continue }
      let owner = (index + 2..<noun).first { groups[$0].isPossessive }.flatMap { groups[$0].entity }
      found.append((entity, owner))
    }
    return found
  }

  /// "Tarn-1" beside "Tarn-2": generations of one product.
  private mutating func addSiblings(_ reading: Analysis) {
    let stems = Dictionary(
      products.compactMap { entity, product in
        Self.stem(Self.productName(entity, reading)).map { ($0, product) }
      }, uniquingKeysWith: { first, _ in first })
    guard !stems.isEmpty else { return }
    for (index, entity) in reading.entities.enumerated()
    where entity.known == nil && products[index] == nil && (entity.kind == .unknown || entity.kind == .thing) {
      // The family bears the name without a number.
      if let product = stems[Self.stem(entity.name) ?? entity.name] { products[index] = product }
    }
  }

  /// The name without the maker that it may begin with.
  private static func productName(_ entity: Int, _ reading: Analysis) -> String {
    HardwareFinder.namedMaker(of: entity, reading)?.product ?? reading.entities[entity].name
  }

  /// "Tarn-2" without its number; `nil` for a name without one.
  private static func stem(_ name: String) -> String? {
    let letters = name.reversed().drop { $0.isNumber }
    guard letters.count < name.count else { return nil }
    let stem = String(letters.reversed()).trimmingCharacters(" -‑")
    return stem.count >= 3 ? stem : nil
  }
}

extension String {
  /// Without any of these characters at its end.
  fileprivate func trimmingCharacters(_ signs: String) -> String {
    var text = Substring(self)
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
