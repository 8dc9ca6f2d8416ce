/// One thing that a text shows near an amount or near a party: where, and what.
struct Cue: Hashable, Sendable {
  /// Where something stands.
  enum Slot: UInt8, CaseIterable, Sendable {
    // Around an amount.
    case before, after, near, word, left, right, left2, right2, sentenceBefore, sentenceAfter
    // Of the clause around an amount: its verb, how that stands, and whoever acts.
    case governing, agent
    // Of an amount.
    case place, size, form, prior, always, story, often, hand, rule, weighed, beside
    // Around a party, where it stands in the amount's sentence.
    case side, distance, between, prefix, suffix, preposition, behind, acts, suffers, owns, part
    // Of a party in the sentences before, and in the whole article.
    case back1, back2, back3, article, told, party, context, steps, number
    // The same of a party that stands elsewhere, where the amount's sentence names other companies, and where it names none.
    case articleElsewhere, toldElsewhere, contextElsewhere, articleAlone, toldAlone, contextAlone
    // Of a party in the sentences before, by how near it is; the same where it stands elsewhere.
    case passage, passageElsewhere, passageAlone
  }

  var slot: Slot
  var symbol: Symbol

  init(_ slot: Slot, _ symbol: Symbol) {
    self.slot = slot
    self.symbol = symbol
  }

  private static let slots = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ("\($0)", $0) })

  /// As it stands in the table of cues: "before verb:raise".
  func text(_ vocabulary: Vocabulary) -> String { "\(slot) \(symbol.text(vocabulary))" }

  /// Reads a place and a symbol; `nil` where one is not known.
  init?(slot: Substring, symbol: Substring, _ vocabulary: Vocabulary) {
    guard let slot = Self.slots[String(slot)], let symbol = Symbol(symbol, vocabulary) else { return nil }
    self.init(slot, symbol)
  }
}
