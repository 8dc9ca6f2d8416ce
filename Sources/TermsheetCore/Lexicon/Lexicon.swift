/// Everything that lists and rules know of words and names. Built once, then read by all threads.
public struct Lexicon: Sendable {
  private(set) var vocabulary = Vocabulary(capacity: 28_000)
  private(set) var known: [KnownName] = []
  /// Names and their aliases; values index `known`.
  private(set) var names = PhraseTable(capacity: 12_000)
  /// Phrases that denote a company without naming it ("chatgpt maker"); values index `described`.
  private(set) var descriptors = PhraseTable(capacity: 2_000)
  /// Makers of the chips in the list of chips.
  private(set) var chipMakers: Set<String> = []
  /// The companies that a descriptor fits, as indices of `known`: candidates, no proof.
  private(set) var described: [[Int]] = []
  /// Nouns of deals that are more than one word; values index `NounPhrases.table`.
  private(set) var nounPhrases = PhraseTable()
  /// By the form of a verb: the particles that change its class.
  private(set) var phrasalVerbs: [WordID: [(particle: WordID, verb: VerbClass)]] = [:]
  /// Canonical names and aliases as they are written, and the entry of each.
  private var spellings = WordTable(capacity: 14_000)
  private var entryBySpelling: [Int32] = [-1]
  /// Legal forms that a user has added, in lower case without full stops.
  private(set) var ownLegalForms: Set<String> = []
  /// The numbers of the words that rules name.
  private(set) var word: GrammarWords
  /// The words from which mentions of hardware start.
  private(set) var hardware: HardwareWords

  /// The lists that come with the program.
  public static let builtIn = Lexicon()

  private init() {
    word = GrammarWords(vocabulary)
    hardware = HardwareWords(vocabulary)
    known.reserveCapacity(7_000)
    addGrammar()
    vocabulary.addQuantityWords()
    WordList(named: "common").forEachLine { word in vocabulary.describe(word) { $0.isCommon = true } }
    addClass(.firstName, "first_names")
    addClass(.legalForm, "suffixes")
    addClass(.organisationWord, "orgwords")
    addClass(.jobTitle, "titles")
    addPlaces()
    for (kind, list) in [
      (KnownName.Kind.product, "products"), (.chip, "chips"), (.outlet, "outlets"), (.investor, "investors"),
      (.company, "companies"),
    ] {
      WordList(named: list).forEachEntry { add($0, as: kind) }
    }
    word = GrammarWords(vocabulary)
    hardware = HardwareWords(vocabulary)
  }

  /// The entry of a canonical name or an alias, where a list has it.
  func entry(named name: String) -> KnownName? {
    let number = name.withBytes { spellings.find($0) }
    return number == 0 ? nil : known[Int(entryBySpelling[Int(number)])]
  }

  // MARK: - Building

  private mutating func addGrammar() {
    for (verb, entries) in VerbWords.table {
      for entry in entries.split(separator: ",") {
        for (form, inflection) in Inflection.forms(of: WordList.trimmed(entry)) {
          vocabulary.describe(form) { features in
            // Where two classes share a spelling the one that stands first in the table has it.
            if features.verb == nil { features.verb = verb }
            if features.verb == verb { features.forms.insert(inflection) }
            features.isCommon = true
          }
        }
      }
    }
    for (verb, entries) in VerbWords.phrasal {
      for entry in entries.split(separator: ",") {
        let parts = WordList.trimmed(entry).split(separator: " ")
        let particle = vocabulary.intern(parts[parts.count - 1])
        for (form, inflection) in Inflection.forms(of: parts[0]) {
          vocabulary.describe(form) { features in
            if features.verb == nil { features.verb = .phrasal }
            features.forms.insert(inflection)
            features.isCommon = true
          }
          phrasalVerbs[vocabulary.intern(form), default: []].append((particle, verb))
        }
      }
    }
    for (verb, forms, words) in VerbWords.auxiliaries {
      for word in words.split(separator: " ") {
        vocabulary.describe(word) { features in
          features.verb = verb
          features.forms.insert(forms)
          features.isCommon = true
        }
      }
    }
    for (noun, words) in NounWords.table {
      for word in words.split(separator: " ") {
        for form in NounWords.forms(of: word) {
          vocabulary.describe(form) { features in
            if features.noun == nil { features.noun = noun }
            features.isCommon = true
          }
        }
      }
    }
    for (wordClass, words) in ClosedWords.table {
      for word in words.split(separator: " ") {
        vocabulary.describe(word) { features in
          features.classes.insert(wordClass)
          features.isCommon = true
        }
      }
    }
    for word in GrammarWords.spellings { vocabulary.intern(word) }
    for word in InstrumentGrammar.spellings { vocabulary.intern(word) }
    for word in UnsizedPhrase.spellings { vocabulary.intern(word) }
    for word in NounPhrases.debtModifiers.split(separator: " ") {
      vocabulary.describe(word) { features in
        features.classes.insert(.debtModifier)
        features.isCommon = true
      }
    }
    for (index, (_, phrases)) in NounPhrases.table.enumerated() {
      for phrase in phrases { nounPhrases.add(words(of: phrase), value: index) }
    }
  }

  private mutating func addClass(_ wordClass: WordClass, _ list: String) {
    WordList(named: list).forEachLine { line in
      let bare = line.last == 0x2E ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
      guard !bare.contains(0x20) else { return }
      vocabulary.describe(bare) { $0.classes.insert(wordClass) }
    }
  }

  private mutating func addPlaces() {
    WordList(named: "places").forEachEntry { entry in
      let isDemonym = entry.field(0)?.first.map { $0.elementsEqual("demonym".utf8) } ?? false
      add(KnownName(canonical: Self.text(entry.name), kind: isDemonym ? .demonym : .place), entry.name, aliases: [])
      if !entry.name.contains(0x20) {
        vocabulary.describe(entry.name) { $0.classes.insert(isDemonym ? .demonym : .place) }
      }
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func add(_ entry: WordList.Entry, as kind: KnownName.Kind) {
    let canonical = Self.text(entry.name)
    switch kind {
    case .product, .chip:
      let maker = entry.field(0)?.first.map(Self.text)
      let tags = (entry.lastField ?? []).map(Self.text)
      if kind == .chip, let maker, tags.first.map(Self.isSilicon) == true { chipMakers.insert(maker) }
      add(
        KnownName(canonical: canonical, kind: kind, maker: maker, tags: tags), entry.name,
        aliases: kind == .chip ? entry.field(1) ?? [] : [])
    case .company:
      let tags = (entry.field(2) ?? []).flatMap { Self.text($0).split(separator: " ").map(String.init) }
      let index = add(
        KnownName(canonical: canonical, kind: .company, tags: tags), entry.name, aliases: entry.field(0) ?? [])
      for descriptor in entry.field(1) ?? [] { describe(index, as: descriptor) }
    default:
      let tags = (entry.field(1) ?? []).map(Self.text)
      var kind = kind
      if kind == .investor { kind = Self.kind(ofInvestor: tags) }
      add(KnownName(canonical: canonical, kind: kind, tags: tags), entry.name, aliases: entry.field(0) ?? [])
    }
  }

  /// Governments and people are no firms, though they invest.
  private static func kind(ofInvestor tags: [String]) -> KnownName.Kind {
    let words = tags.flatMap { $0.split(separator: " ") }
    return words.contains("government") ? .government : words.contains("angel") ? .person : .investor
  }

  /// Whoever makes these designs chips; boards, switches and memory are also put together by others.
  private static func isSilicon(_ kind: String) -> Bool { ["gpu", "accelerator", "family", "cpu"].contains(kind) }

  @discardableResult
  private mutating func add(
    _ name: KnownName, _ spelling: UnsafeRawBufferPointer, aliases: [UnsafeRawBufferPointer]
  ) -> Int {
    let index = known.count
    known.append(name)
    enter(spelling, for: index)
    for alias in aliases { enter(alias, for: index) }
    return index
  }

  /// Within one list the first entry has an alias; a later list (companies) overrides an earlier one.
  private mutating func enter(_ spelling: UnsafeRawBufferPointer, for index: Int) {
    names.add(words(of: spelling), value: index)
    let (number, isNew) = spellings.insert(spelling)
    if isNew { entryBySpelling.append(0) }
    entryBySpelling[Int(number)] = Int32(index)
  }

  private mutating func describe(_ company: Int, as phrase: UnsafeRawBufferPointer) {
    let words = words(of: phrase)
    if let group = descriptors.value(of: words) {
      described[group].append(company)
    } else {
      descriptors.add(words, value: described.count)
      described.append([company])
    }
  }

  private mutating func words(of phrase: String) -> [WordID] { phrase.withBytes { words(of: $0) } }

  /// The tokens of a phrase as words, every one entered into the vocabulary.
  private mutating func words(of phrase: UnsafeRawBufferPointer) -> [WordID] {
    // The tokenizer is gone before a word is entered: a vocabulary that two hold would be copied at every word.
    tokens(of: phrase).map { token in
      token.word == .unknown
        ? vocabulary.intern(UnsafeRawBufferPointer(rebasing: phrase[token.range])) : token.word
    }
  }

  private func tokens(of phrase: UnsafeRawBufferPointer) -> [Token] {
    Tokenizer(vocabulary: vocabulary).tokens(of: phrase)
  }
}

extension Lexicon {
  /// Adds or extends a company.
  public mutating func add(company: String, aliases: [String], descriptors phrases: [String]) {
    addCompany(LexiconFile.Entry(list: .companies, name: company, aliases: aliases, descriptors: phrases))
    countWords()
  }

  /// Adds what a user's `lexicon.yaml` says. Of a name that a list has already, the user's entry stands.
  mutating func add(_ file: LexiconFile) {
    for entry in file.entries {
      switch entry.list {
      case .companies: addCompany(entry)
      case .investors: addName(entry, Self.kind(ofInvestor: entry.tags))
      case .outlets: addName(entry, .outlet)
      case .products: addName(entry, .product)
      case .chips:
        addName(entry, .chip)
        if let maker = entry.maker, Self.isSilicon(entry.kind ?? "accelerator") { chipMakers.insert(maker) }
      case .places:
        addName(entry, .place)
        if !entry.name.contains(" ") { vocabulary.describe(entry.name) { $0.classes.insert(.place) } }
      }
    }
    for (list, words) in file.words {
      for word in words {
        let bare = word.last == "." ? String(word.dropLast()) : word
        if list == .suffixes { ownLegalForms.insert(bare.lowercased().filter { $0 != "." }) }
        vocabulary.describe(bare) { $0.classes.insert(Self.wordClass(of: list)) }
      }
    }
    for currency in file.currencies {
      guard let known = Currency(code: currency.code) else { continue }
      for name in currency.names { vocabulary.describe(name) { $0.quantity = .currencyName(known) } }
      for code in currency.codes { vocabulary.describe(code) { $0.quantity = .currencyCode(known) } }
    }
    countWords()
  }

  private static func wordClass(of list: LexiconFile.Words) -> WordClass {
    switch list {
    case .suffixes: .legalForm
    case .organisationWords: .organisationWord
    case .firstNames: .firstName
    case .jobTitles: .jobTitle
    }
  }

  private mutating func addCompany(_ entry: LexiconFile.Entry) {
    let index = addName(entry, .company)
    for phrase in entry.descriptors { phrase.lowercased().withBytes { describe(index, as: $0) } }
  }

  @discardableResult
  private mutating func addName(_ entry: LexiconFile.Entry, _ kind: KnownName.Kind) -> Int {
    let tags = kind == .chip ? [entry.kind ?? "accelerator"] : entry.tags
    let name = KnownName(canonical: entry.name, kind: kind, maker: entry.maker, tags: tags)
    let index = entry.name.withBytes { add(name, $0, aliases: []) }
    for alias in entry.aliases { alias.withBytes { enter($0, for: index) } }
    return index
  }

  private mutating func countWords() {
    word = GrammarWords(vocabulary)
    hardware = HardwareWords(vocabulary)
  }
}
