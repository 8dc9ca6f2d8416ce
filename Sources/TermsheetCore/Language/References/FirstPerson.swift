/// Whose "we", "us" and "our" are: a company's that writes of itself, or that of whoever is quoted.
///
/// An announcement on a company's own site says "we raised" and names the company in its title at best; a newspaper that
/// says "we" means itself. So outside quotation marks only somebody who is told to be the author is meant, and within
/// them only the company of a speaker whose company the article names.
struct FirstPerson {
  /// By sentence: the group of each such word, and whom it means.
  private var found: [Int: [Int: Int]] = [:]

  static let words: Spellings = ["we", "us", "our"]

  init(_ document: ArticleText, _ entities: [Entity], _ sentences: [SentenceGroups]) {
    let passages = Quotations(document, sentences)
    guard passages.hasFirstPerson else { return }
    let speakers = Speakers(document, entities, sentences, passages)
    let author =
      Self.author(document, entities, sentences, passages)
      ?? (Self.isInterview(document, sentences, passages) ? speakers.first : nil)
    for sentence in sentences {
      for index in sentence.groups.indices where passages.isFirstPerson(sentence.groups[index]) {
        let isQuoted = passages.isQuoted(sentence.groups[index])
        guard let entity = isQuoted ? speakers.company(of: sentence) : author else { continue }
        found[sentence.sentence, default: [:]][index] = entity
      }
    }
  }

  func meant(by index: Int, in sentence: Int) -> Int? { found[sentence]?[index] }

  /// The company that writes: the article's source or site bears its name, or it says so ("At Acme, we", "we are Acme").
  private static func author(
    _ document: ArticleText, _ entities: [Entity], _ sentences: [SentenceGroups], _ passages: Quotations
  ) -> Int? {
    let site = document.article.url.flatMap(site)
    let sources = [document.article.outlet.map(publisher), site].compactMap { $0 }.filter { $0.count > 2 }
    let named = entities.indices.filter { index in
      entities[index].mayBeCompany
        && ([entities[index].name] + entities[index].aliases).contains { sources.contains(key($0)) }
    }
    if let only = named.first { return named.count == 1 ? only : nil }
    var claimed: Set<Int> = []
    for sentence in sentences {
      let groups = sentence.groups
      for index in groups.indices
      where document.lower(groups[index].tokens.lowerBound) == "we" && !passages.isQuoted(groups[index]) {
        // "At Acme, we", "we at Acme"
        let around = [index - 3..<index - 1, index + 1..<index + 3].filter {
          groups.indices.contains($0.upperBound - 1)
        }
        for place in around where place.lowerBound >= 0 && groups[place.upperBound - 1].kind == .name {
          guard document.lower(groups[place.lowerBound].tokens.lowerBound) == "at",
            let entity = groups[place.upperBound - 1].entity, entities[entity].mayBeCompany
          else { continue }
          claimed.insert(entity)
        }
        // "we are Acme"
        if index + 2 < groups.count, sentence.verbGroup(index + 1)?.verb == .be, groups[index + 2].kind == .name,
          let entity = groups[index + 2].entity, entities[entity].mayBeCompany
        {
          claimed.insert(entity)
        }
      }
    }
    return claimed.count == 1 ? claimed.first : nil
  }

  /// At least so many questions stand in paragraphs of their own, and as many answers say "we".
  private static let leastQuestions = 3

  /// Questions and answers, without quotation marks.
  private static func isInterview(
    _ document: ArticleText, _ sentences: [SentenceGroups], _ passages: Quotations
  ) -> Bool {
    var questions: Set<Int> = []
    var answers: Set<Int> = []
    for sentence in sentences {
      let paragraph = document.sentences[sentence.sentence].paragraph
      let isQuoted = sentence.groups.first.map(passages.isQuoted) ?? false
      if !isQuoted, sentence.groups.suffix(3).contains(where: { document.lower($0.tokens.lowerBound) == "?" }) {
        questions.insert(paragraph)
      }
      if sentence.groups.contains(where: { passages.isFirstPerson($0) && !passages.isQuoted($0) }) {
        answers.insert(paragraph)
      }
    }
    return questions.count >= leastQuestions && answers.count >= leastQuestions
  }

  private static let kindsOfSource: Spellings = [
    "blog", "newsroom", "news", "press", "room", "office", "releases", "release", "media", "investor", "relations",
  ]

  /// Whose a source is: "Acme (company blog)", "Acme newsroom".
  private static func publisher(_ outlet: String) -> String {
    var words = outlet.prefix { $0 != "(" && $0 != "|" }.split(separator: " ")
    while words.count > 1, let last = words.last, kindsOfSource.contains(last.lowercased()) { words.removeLast() }
    return key(words.joined())
  }

  /// A name without what two ways of writing it differ in.
  private static func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// "https://www.acme.ai/blog" is Acme's.
  private static func site(_ address: String) -> String? {
    guard let start = address.range(of: "://")?.upperBound else { return nil }
    let labels = address[start...].prefix { $0 != "/" && $0 != ":" }.split(separator: ".")
    return labels.dropLast().last { $0.count > 3 }.map { key(String($0)) }
  }
}

extension FirstPerson {
  /// Which words of an article stand between quotation marks.
  struct Quotations {
    private let document: ArticleText
    /// By token.
    private var quoted: [Bool]
    private(set) var hasFirstPerson = false

    init(_ document: ArticleText, _ sentences: [SentenceGroups]) {
      self.document = document
      quoted = Array(repeating: false, count: document.tokens.count)
      var opened: Int?
      var paragraph = -1
      for sentence in sentences {
        let place = document.sentences[sentence.sentence]
        if place.paragraph != paragraph {
          // What is not closed by the end of a paragraph goes on to its end, and the next one opens anew.
          if let opened { mark(opened..<place.tokens.lowerBound) }
          opened = nil
          paragraph = place.paragraph
        }
        for group in sentence.groups {
          if isFirstPerson(group) { hasFirstPerson = true }
          guard group.kind == .quote else { continue }
          let token = group.tokens.lowerBound
          switch document.lower(token) {
          case "\"":
            if let begun = opened { mark(begun..<token) }
            opened = opened == nil ? token : nil
          case "“": opened = opened ?? token
          case "”":
            if let begun = opened { mark(begun..<token) }
            opened = nil
          default: break
          }
        }
      }
      if let opened { mark(opened..<document.tokens.count) }
    }

    private mutating func mark(_ range: Range<Int>) { for token in range { quoted[token] = true } }

    func isFirstPerson(_ group: Group) -> Bool {
      group.kind == .pronoun && FirstPerson.words.contains(document.lower(group.tokens.lowerBound))
    }

    func isQuoted(_ group: Group) -> Bool { quoted[group.tokens.lowerBound] }
  }

  /// For whom those speak who are quoted.
  struct Speakers {
    /// By paragraph.
    private var companies: [Int: Int] = [:]
    /// Of the person whose company is told first.
    private(set) var first: Int?
    private let document: ArticleText

    init(
      _ document: ArticleText, _ entities: [Entity], _ sentences: [SentenceGroups], _ passages: Quotations
    ) {
      self.document = document
      var employers: [Int: Int] = [:]
      for sentence in sentences {
        for index in sentence.groups.indices where !passages.isQuoted(sentence.groups[index]) {
          guard let person = sentence.groups[index].entity, entities[person].kind == .person, employers[person] == nil,
            let company = Self.employer(index, sentence, document, entities)
          else { continue }
          employers[person] = company
          if first == nil, !passages.isQuoted(sentence.groups[index]) { first = company }
        }
      }
      var last: Int?
      for sentence in sentences {
        let paragraph = document.sentences[sentence.sentence].paragraph
        guard companies[paragraph] == nil else { continue }
        for index in sentence.groups.indices where !passages.isQuoted(sentence.groups[index]) {
          let group = sentence.groups[index]
          guard group.kind == .pronoun || group.entity != nil, speaks(index, sentence) else { continue }
          if group.kind == .pronoun {
            guard ["he", "she"].contains(document.lower(group.tokens.lowerBound)) else { continue }
            companies[paragraph] = last
          } else if let entity = group.entity {
            switch entities[entity].kind {
            case .person:
              last = employers[entity]
              companies[paragraph] = last
            case .organisation: companies[paragraph] = entity
            default: continue
            }
          }
          break
        }
      }
    }

    func company(of sentence: SentenceGroups) -> Int? {
      companies[document.sentences[sentence.sentence].paragraph]
    }

    /// "said Ana Roth", "Ana Roth, who runs Acme, told".
    private func speaks(_ index: Int, _ sentence: SentenceGroups) -> Bool {
      if index > 0, let before = sentence.verbGroup(index - 1)?.verb, [.say, .announce].contains(before) {
        return true
      }
      let after = sentence.groups[(index + 1)...].prefix(9)
      guard let verb = after.indices.first(where: { sentence.verbGroup($0)?.verb == .say }) else { return false }
      return !sentence.groups[index + 1..<verb].contains { $0.kind == .quote }
    }

    /// "Ana Roth, chief executive of Acme", "Acme's founder Ana Roth", "Acme chief executive Ana Roth".
    private static func employer(
      _ index: Int, _ sentence: SentenceGroups, _ document: ArticleText, _ entities: [Entity]
    ) -> Int? {
      let groups = sentence.groups
      func company(_ place: Int) -> Int? {
        guard groups[place].kind == .name || groups[place].kind == .reference, let entity = groups[place].entity,
          [.organisation, .unknown, .government].contains(entities[entity].kind)
        else { return nil }
        return entity
      }
      var scan = index + 1
      var hasTitle = false
      while scan + 1 < groups.count, scan < index + 9 {
        switch groups[scan].kind {
        case .noun(.people), .noun(.investors), .other, .comma, .conjunction, .noun(.company): hasTitle = true
        case .preposition where ["of", "at", "for", "with"].contains(document.lower(groups[scan].tokens.lowerBound)):
          if hasTitle, let found = company(scan + 1) { return found }
        case .preposition: break
        case .relative where document.lower(groups[scan].tokens.lowerBound) == "who" && scan + 2 < groups.count:
          // "Ana Roth, who runs Acme", "who founded Acme"
          return [.verb, .other].contains(groups[scan + 1].kind) ? company(scan + 2) : nil
        case .verb where scan == index + 1 && sentence.verbGroup(scan)?.verb == .be: break
        case .name:
          // "Ana Roth, Acme's founder"
          if hasTitle, groups[scan].isPossessive, let found = company(scan) { return found }
          return nil
        default: return nil
        }
        scan += 1
      }
      scan = index - 1
      hasTitle = false
      while scan >= 0, scan > index - 6 {
        switch groups[scan].kind {
        case .noun(.people): hasTitle = true
        case .other, .noun(.company): break
        case .name, .reference: return hasTitle || groups[scan].isPossessive ? company(scan) : nil
        default: return nil
        }
        scan -= 1
      }
      return nil
    }
  }
}
