import Foundation

@testable import TermsheetCore

/// Replaces every company of an annotated article, in the text and in the annotation, by a name that no list has.
///
/// Words are replaced one by one, the same word everywhere by the same invented one, so that short forms ("Birch" of
/// "Birch Capital") and possessives stay what they are. Words that only say what somebody is ("Capital", "AI", "Bank")
/// stay, and so do people, governments and places.
struct InventedNames {
  /// By the word as it is written.
  private var words: [String: String] = [:]
  /// Other names of companies that the lists know ("Alphabet"), longest first, with what stands for them.
  private var phrases: [(String, String)] = []
  private let lexicon = Lexicon.builtIn

  init(_ annotations: [ScoredArticle]) {
    let names = Set(annotations.flatMap(Self.names)).filter { isCompany($0) }
    var number = 0
    for word in Set(names.flatMap(ownWords)).sorted() {
      var invented: String
      repeat {
        invented = Self.invented(number)
        number += 1
      } while invented.withBytes({ lexicon.vocabulary.lookUp($0) }) != .unknown
      words[word] = invented
    }
    for name in names.sorted() {
      guard let entry = lexicon.entry(named: name), entry.canonical == name else { continue }
      for alias in aliases(of: name) where !names.contains(alias) { phrases.append((alias, name)) }
      for phrase in descriptors(of: name) {
        // "ChatGPT maker OpenAI" and "the ChatGPT maker" name the company by what a list knows of it.
        for article in ["the ", "The ", ""] { phrases.append((article + phrase, name)) }
      }
    }
    phrases.sort { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
  }

  /// How many words are replaced.
  var count: Int { words.count }

  var inventedWords: [String] { Array(words.values) }

  func renamed(_ text: String) -> String {
    var text = text
    for (alias, name) in phrases where text.range(of: alias, options: .caseInsensitive) != nil {
      text = replaced(text, alias, name)
      text = text.replacingOccurrences(of: "\(name) \(name)", with: name)
    }
    return replacedWords(text)
  }

  func renamed(_ gold: ScoredArticle) -> ScoredArticle {
    var gold = gold
    gold.deals = gold.deals.map { deal in
      var deal = deal
      deal.recipient = deal.recipient.map(replacedWords)
      deal.recipientAlso = deal.recipientAlso?.map(replacedWords)
      deal.leads = deal.leads?.map(replacedWords)
      deal.investors = deal.investors?.map { investor in
        var investor = investor
        investor.name = replacedWords(investor.name)
        return investor
      }
      return deal
    }
    for index in gold.stakes.indices {
      gold.stakes[index].holder = gold.stakes[index].holder.map(replacedWords)
      gold.stakes[index].company = gold.stakes[index].company.map(replacedWords)
    }
    for index in gold.hardware.indices {
      gold.hardware[index].name = gold.hardware[index].name.map(replacedWords)
      gold.hardware[index].users = gold.hardware[index].users?.map(replacedWords)
    }
    return gold
  }

  // MARK: - What is replaced

  private static func names(_ gold: ScoredArticle) -> [String] {
    let deals = gold.deals.flatMap { [$0.recipient].compactMap { $0 } + ($0.recipientAlso ?? []) + $0.names }
    return deals + gold.stakes.flatMap { [$0.holder, $0.company].compactMap { $0 } }
      + gold.hardware.flatMap { $0.users ?? [] }
  }

  private func isCompany(_ name: String) -> Bool {
    if let entry = lexicon.entry(named: name) {
      return entry.kind == .company || entry.kind == .investor
    }
    let parts = name.split(separator: " ").map(String.init)
    guard parts.allSatisfy({ $0.first?.isUppercase == true || $0.contains(where: \.isUppercase) }) else { return false }
    let first = features(parts[0])
    return !(parts.count > 1 && first.classes.contains(.firstName))
  }

  /// The words of a name that are its own.
  private func ownWords(_ name: String) -> [String] {
    let parts = name.split(separator: " ").map(String.init)
    return parts.filter { part in
      let features = features(part)
      guard part.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." }), part.contains(where: \.isLetter),
        part.contains(where: \.isUppercase), part != "AI"
      else { return false }
      return features.classes.isDisjoint(with: [
        .organisationWord, .legalForm, .place, .demonym, .preposition, .conjunction, .determiner,
      ]) && features.noun == nil
    }
  }

  private func features(_ word: String) -> WordFeatures {
    lexicon.vocabulary[word.withBytes { lexicon.vocabulary.lookUp($0) }]
  }

  private func aliases(of name: String) -> [String] {
    var found: [String] = []
    WordList(named: "companies").forEachEntry { entry in
      guard String(decoding: entry.name, as: UTF8.self) == name else { return }
      found = (entry.field(0) ?? []).map { String(decoding: $0, as: UTF8.self) }
    }
    WordList(named: "investors").forEachEntry { entry in
      guard String(decoding: entry.name, as: UTF8.self) == name else { return }
      found += (entry.field(0) ?? []).map { String(decoding: $0, as: UTF8.self) }
    }
    // An alias that begins with the name's own word follows it by itself.
    let own = ownWords(name)
    return found.filter { alias in
      !own.contains { alias == $0 || alias.hasPrefix($0 + " ") } && alias != alias.lowercased()
    }
  }

  /// The descriptors that fit this company alone.
  private func descriptors(of name: String) -> [String] {
    var found: [String] = []
    WordList(named: "companies").forEachEntry { entry in
      guard String(decoding: entry.name, as: UTF8.self) == name else { return }
      found = (entry.field(1) ?? []).map { String(decoding: $0, as: UTF8.self) }
    }
    return found.filter { phrase in
      let bytes = Array(phrase.utf8)
      let tokens = bytes.withUnsafeBytes { Tokenizer(vocabulary: lexicon.vocabulary).tokens(of: $0) }
      guard let group = lexicon.descriptors.value(of: tokens.map(\.word)) else { return false }
      return lexicon.described[group].count == 1
    }
  }

  // MARK: - Replacing

  private func replacedWords(_ text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += words[word] ?? words.first { $0.key.uppercased() == word && word.count > 3 }?.value ?? word
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == ".",
        words[word + ".com"] != nil || words[word + ".ai"] != nil || words[word + ".AI"] != nil
      {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// Whole words only.
  private func replaced(_ text: String, _ phrase: String, _ name: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.range(
      of: phrase, options: phrase == phrase.lowercased() || phrase.hasPrefix("The ") ? .caseInsensitive : [])
    {
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      let isWhole = ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
      result += rest[..<range.lowerBound]
      result += isWhole ? name : String(rest[range])
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// Names of two syllables that read as names and end as no ordinary word does.
  private static func invented(_ number: Int) -> String {
    let starts = [
      "Bren", "Tas", "Vul", "Quor", "Zel", "Mar", "Fen", "Ost", "Dra", "Lup", "Kev", "Ruv", "Hol", "Gim", "Jax",
    ]
    let ends = [
      "dok", "vick", "lorn", "zan", "mox", "bury", "teck", "nova", "rax", "lith", "quin", "veld", "sark", "pont",
    ]
    let middles = ["", "a", "o", "i", "e", "u"]
    let start = starts[number % starts.count]
    let end = ends[number / starts.count % ends.count]
    return start + middles[number / (starts.count * ends.count) % middles.count] + end
  }
}
