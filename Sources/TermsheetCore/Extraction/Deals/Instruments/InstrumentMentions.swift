/// A noun of an instrument in a sentence, with its size where the text gives one beside it.
struct InstrumentMention {
  /// `nil` for money that stands alone.
  var noun: NounClass?
  /// The noun's group; the money's where it stands alone.
  var index: Int
  /// The money's group.
  var amount: Int?
}

/// Finds the instruments of a sentence and tells which amount is whose.
struct InstrumentMentions {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  private let grammar = InstrumentGrammar.builtIn

  init(reading: Analysis, sentence: SentenceGroups, roles: [Int: MoneyRole]) {
    self.reading = reading
    self.sentence = sentence
    self.roles = roles
  }

  private var groups: [Group] { sentence.groups }

  static let classes: NounSet = [.debt, .ipo, .tender, .fund, .grant, .shares, .stake, .venture, .restructuring]

  func mentions() -> [InstrumentMention] {
    var found: [InstrumentMention] = []
    var used: Set<Int> = []
    for index in groups.indices {
      guard case .noun(let noun) = groups[index].kind, Self.classes.contains(noun), isHead(index, noun) else {
        continue
      }
      if noun == .ipo, isOfDebt(index) || isOfGoods(index) { continue }
      let money = sizeBefore(index, noun) ?? sizeAfter(index, noun)
      if let money, !used.insert(money).inserted { continue }
      found.append(InstrumentMention(noun: noun, index: index, amount: money))
    }
    for index in groups.indices where groups[index].kind == .percent && isPartOfCompany(index) {
      found.append(InstrumentMention(noun: .stake, index: index, amount: nil))
    }
    for index in groups.indices where groups[index].kind == .money && roles[index] == .amount && !used.contains(index) {
      found.append(InstrumentMention(noun: nil, index: index, amount: index))
    }
    return found
  }

  /// "sold 49% of Quillan": a part of a company, without a word for it.
  private func isPartOfCompany(_ index: Int) -> Bool {
    guard index + 2 < groups.count, reading.lower(groups[index + 1]) == "of", groups[index + 2].kind == .name,
      !groups[index + 2].isPossessive, reading.isParty(groups[index + 2]), index > 0,
      groups[index - 1].kind == .verb
        || groups[index - 1].kind == .other
    else { return false }
    return index + 3 >= groups.count || groups[index + 3].kind == .preposition || groups[index + 3].kind == .comma
  }

  private static let goods: Spellings = [
    "product", "products", "service", "services", "software", "cloud", "insurance", "platform", "core", "current",
    "existing", "ai", "security", "data", "its", "their", "our", "new",
  ]
  private static let ofShares: Spellings = ["public", "initial", "secondary", "coin", "rights"]

  /// "to expand its offerings", "its product offering": what a company sells, and no shares.
  private func isOfGoods(_ index: Int) -> Bool {
    let text = reading.lower(groups[index])
    guard text == "offerings" || text == "offering", index > 0 else { return false }
    let before = groups[index - 1]
    let word = reading.words(of: before).last ?? ""
    // "plan offerings of $4 billion and $5 billion": a sum is of shares.
    let isSized = groups[index...].dropFirst().prefix(2).contains { $0.kind == .money }
    if text == "offerings" { return !isSized && before.kind != .noun(.shares) && !Self.ofShares.contains(word) }
    return Self.goods.contains(word) && !before.isPossessive && before.kind != .pronoun
  }

  /// "an offering of senior notes" is of the notes.
  private func isOfDebt(_ index: Int) -> Bool {
    index + 2 < groups.count && reading.lower(groups[index + 1]) == "of"
      && groups[index + 2...min(index + 3, groups.count - 1)].contains { $0.kind == .noun(.debt) }
  }

  /// "debt investors" and "fund managers" are people, "the bond market" is a place.
  private func isHead(_ index: Int, _ noun: NounClass) -> Bool {
    guard index + 1 < groups.count else { return true }
    if noun == .tender, reading.lower(groups[index]) == "secondary", [.name, .other].contains(groups[index + 1].kind),
      reading.document.tokens[groups[index + 1].tokens.lowerBound].kind == .word,
      !["transaction", "transactions", "component", "portion", "market"].contains(reading.lower(groups[index + 1]))
    {
      // "a secondary North American headquarters"
      return false
    }
    switch groups[index + 1].kind {
    case .noun(.investors), .noun(.people), .noun(.lenders), .noun(.company), .noun(.penalty), .noun(.turnover),
      .noun(.price), .noun(.marketValue), .noun(.assets), .noun(.spending):
      return false
    case .noun(let next):
      // "share price", "stake sale": the last instrument of a run is the head.
      return !Self.classes.contains(next) || next == noun
    case .other:
      return !["market", "markets", "manager", "managers", "rating", "pile", "load", "burden", "price", "rally"]
        .contains(reading.lower(groups[index + 1]))
    default: return true
    }
  }

  /// "$40 million loan", "$40 million of notes", "$40 million in its initial public offering".
  private func sizeBefore(_ index: Int, _ noun: NounClass) -> Int? {
    var scan = index - 1
    var sawPreposition = false
    var steps = 0
    while scan >= 0, steps < 8 {
      switch groups[scan].kind {
      case .money:
        guard roles[scan] == .amount else { return nil }
        return scan
      case .preposition:
        if noun == .fund, !sawPreposition, scan > 0, groups[scan - 1].kind == .money,
          ["for", "to", "into"].contains(reading.lower(groups[scan]))
        {
          // "closed on $40 million for its second fund"
          sawPreposition = true
          break
        }
        guard !sawPreposition, grammar.channels.contains(groups[scan].word), scan > 0 else { return nil }
        let isPart = reading.lower(groups[scan]) == "of" || reading.lower(groups[scan]) == "in"
        guard isPart || noun == .ipo || noun == .debt || noun == .tender else { return nil }
        let before = groups[scan - 1]
        if noun == .debt, before.kind == .noun(.ipo) {
          scan -= 2
          steps += 1
          continue
        }
        guard before.kind == .money || reading.lower(before) == "worth" else { return nil }
        sawPreposition = true
      case .other, .date, .duration, .number, .percent, .round: break
      case .noun, .name, .reference, .pronoun: break
      case .comma:
        guard scan > 0, groups[scan - 1].kind == .money || groups[scan - 1].kind == .other,
          [.duration, .number, .other].contains(groups[scan + 1].kind)
        else { return nil }
      default: return nil
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// "a loan of $40 million", "notes totalling $40 million", "an offering that may raise $40 million".
  private func sizeAfter(_ index: Int, _ noun: NounClass) -> Int? {
    var scan = index + 1
    var sawMeasure = false
    var sawVerb = false
    while scan < groups.count, scan <= index + 6 {
      let group = groups[scan]
      switch group.kind {
      case .money:
        guard roles[scan] == .amount, sawMeasure || sawVerb else { return nil }
        return scan
      case .preposition where noun == .ipo && isPlace(scan + 1):
        // "a listing in Hong Kong that could raise"
        scan += 1
      case .preposition, .other:
        if grammar.measuring.contains(group.word) {
          sawMeasure = true
        } else if group.kind == .preposition {
          return nil
        }
      case .relative, .comma: if noun != .ipo { return nil }
      case .verb:
        guard noun == .ipo || noun == .tender || noun == .fund, let verb = sentence.verbGroup(scan),
          [.raise, .bring, .get, .sign, .join].contains(verb.verb)
        else { return nil }
        sawVerb = true
      case .noun(let next): if next != noun && next != .deal { return nil }
      case .pronoun, .reference: if !sawVerb { return nil }
      default: return nil
      }
      scan += 1
    }
    return nil
  }

  private func isPlace(_ index: Int) -> Bool {
    guard index < groups.count, let entity = groups[index].entity else { return false }
    return reading.entities[entity].kind == .place
  }
}
