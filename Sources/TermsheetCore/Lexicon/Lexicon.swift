/// Everything that lists and rules know of words and names. Built once, then read by all threads.
public struct Lexicon: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var known: [KnownName] = []
  /// Names and their aliases; values index `known`.
  private(set) var names = PhraseTable()
  /// Phrases that denote a company without naming it ("chatgpt maker"); values index `described`.
  private(set) var descriptors = PhraseTable()
  /// Makers of the chips in the list of chips.
  private(set) var chipMakers: Set<String> = []
  /// The companies that a descriptor fits, as indices of `known`: candidates, no proof.
  private(set) var described: [[Int]] = []
  /// Nouns of deals that are more than one word; values index `NounPhrases.table`.
  private(set) var nounPhrases = PhraseTable()
  /// By the form of a verb: the particles that change its class.
  private(set) var phrasalVerbs: [WordID: [(particle: WordID, verb: VerbClass)]] = [:]
  private var indexByName: [String: Int] = [:]

  /// The lists that come with the program.
  public static let builtIn = Lexicon()

  private init() {
    addGrammar()
    vocabulary.addQuantityWords()
    for word in WordList(named: "common").words { vocabulary.describe(word) { $0.isCommon = true } }
    addClass(.firstName, "first_names")
    addClass(.legalForm, "suffixes")
    addClass(.organisationWord, "orgwords")
    addClass(.jobTitle, "titles")
    addPlaces()
    addNames(.product, "products") { $0.fields.first?.first }
    addNames(.chip, "chips") { $0.fields.first?.first }
    addNames(.outlet, "outlets")
    addNames(.investor, "investors")
    addNames(.company, "companies")
  }

  /// The entry of a canonical name or an alias, where a list has it.
  func entry(named name: String) -> KnownName? {
    indexByName[name.lowercased()].map { known[$0] }
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
    for line in WordList(named: list).words {
      let bare = line.hasSuffix(".") ? String(line.dropLast()) : line
      guard !bare.contains(" ") else { continue }
      vocabulary.describe(bare) { $0.classes.insert(wordClass) }
    }
  }

  private mutating func addPlaces() {
    for entry in WordList(named: "places").entries {
      let kind = entry.fields.first?.first ?? "city"
      add(KnownName(canonical: entry.name, kind: kind == "demonym" ? .demonym : .place), aliases: [])
      if !entry.name.contains(" ") {
        vocabulary.describe(entry.name) { $0.classes.insert(kind == "demonym" ? .demonym : .place) }
      }
    }
  }

  private mutating func addNames(
    _ kind: KnownName.Kind, _ list: String, maker: (WordList.Entry) -> String? = { _ in nil }
  ) {
    for entry in WordList(named: list).entries {
      switch kind {
      case .product, .chip:
        let aliases = kind == .chip && entry.fields.count > 1 ? entry.fields[1] : []
        if kind == .chip, let maker = maker(entry), entry.fields.last?.first.map(Self.isSilicon) == true {
          chipMakers.insert(maker)
        }
        add(
          KnownName(canonical: entry.name, kind: kind, maker: maker(entry), tags: entry.fields.last ?? []),
          aliases: aliases)
      case .company:
        let tags = entry.fields.count > 2 ? entry.fields[2].flatMap { $0.split(separator: " ").map(String.init) } : []
        let index = add(KnownName(canonical: entry.name, kind: .company, tags: tags), aliases: entry.fields.first ?? [])
        for descriptor in entry.fields.count > 1 ? entry.fields[1] : [] {
          describe(index, as: descriptor)
        }
      default:
        let tags = entry.fields.count > 1 ? entry.fields[1] : []
        let isGovernment = kind == .investor && tags.contains { $0.split(separator: " ").contains("government") }
        let isPerson = kind == .investor && tags.contains { $0.split(separator: " ").contains("angel") }
        add(
          KnownName(
            canonical: entry.name, kind: isGovernment ? .government : isPerson ? .person : kind, tags: tags),
          aliases: entry.fields.first ?? [])
      }
    }
  }

  /// Whoever makes these designs chips; boards, switches and memory are also put together by others.
  private static func isSilicon(_ kind: String) -> Bool { ["gpu", "accelerator", "family", "cpu"].contains(kind) }

  @discardableResult
  private mutating func add(_ name: KnownName, aliases: [String]) -> Int {
    let index = known.count
    known.append(name)
    for alias in [name.canonical] + aliases {
      // Within one list the first entry has an alias; a later list (companies) overrides an earlier one.
      names.add(words(of: alias), value: index)
      indexByName[alias.lowercased()] = index
    }
    return index
  }

  private mutating func describe(_ company: Int, as phrase: String) {
    let words = words(of: phrase)
    if let group = descriptors.value(of: words) {
      described[group].append(company)
    } else {
      descriptors.add(words, value: described.count)
      described.append([company])
    }
  }

  /// The tokens of a phrase as words, every one entered into the vocabulary.
  private mutating func words(of phrase: String) -> [WordID] {
    // The tokenizer is gone before a word is entered: a vocabulary that two hold would be copied at every word.
    spellings(of: phrase).map { vocabulary.intern($0) }
  }

  private func spellings(of phrase: String) -> [String] {
    var text = phrase
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      return Tokenizer(vocabulary: vocabulary).tokens(of: bytes).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
    }
  }
}

extension Lexicon {
  /// Adds or extends names, as a user's `lexicon.yaml` does.
  public mutating func add(company: String, aliases: [String], descriptors phrases: [String]) {
    let index = add(KnownName(canonical: company, kind: .company), aliases: aliases)
    for phrase in phrases { describe(index, as: phrase.lowercased()) }
  }
}
