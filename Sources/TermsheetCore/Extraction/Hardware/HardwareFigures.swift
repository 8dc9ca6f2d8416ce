/// How much hardware: the count, the power or the money that stands with a phrase.
struct HardwareFigures {
  let reading: Analysis
  let sentence: SentenceGroups
  let words: HardwareWords

  private var groups: [Group] { sentence.groups }

  func quantity(of term: HardwareTerm) -> HardwareMention.Quantity? {
    before(term.groups.lowerBound) ?? after(term.groups.upperBound)
  }

  /// "18,000 of Nvidia's …", "6 gigawatts of …", "$2 billion worth of …".
  private func before(_ start: Int) -> HardwareMention.Quantity? {
    var scan = start - 1
    var sawOf = false
    var steps = 0
    while scan >= 0, steps < 5 {
      let group = groups[scan]
      switch group.kind {
      case .chips: return quantity(group)
      case .power, .money: return sawOf ? quantity(group) : nil
      case .preposition:
        guard group.word == words.of else { return nil }
        sawOf = true
      case .noun(.marketValue) where group.word == words.worth: break
      case .other:
        guard reading.document.tokens[group.tokens.lowerBound].kind == .word else { return nil }
      case .pronoun where group.isPossessive: break
      default: return nil
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// "processors worth $20 billion".
  private func after(_ end: Int) -> HardwareMention.Quantity? {
    guard end + 1 < groups.count, groups[end].word == words.worth else { return nil }
    for scan in end + 1..<min(groups.count, end + 4) where groups[scan].kind == .money {
      return quantity(groups[scan])
    }
    return nil
  }

  func quantity(_ group: Group) -> HardwareMention.Quantity? {
    guard let index = group.quantity, !reading.quantities[index].isPerUnit else { return nil }
    switch reading.quantities[index].value {
    case .chips(let value, _, let qualifier):
      return HardwareMention.Quantity(value: value, unit: .chips, qualifier: qualifier)
    case .power(let megawatts, _, let qualifier):
      guard !reading.quantities[index].isModifier else { return nil }
      return megawatts >= 1000
        ? HardwareMention.Quantity(value: megawatts / 1000, unit: .gigawatts, qualifier: qualifier)
        : HardwareMention.Quantity(value: megawatts, unit: .megawatts, qualifier: qualifier)
    case .money(let money?):
      guard let unit = HardwareMention.Quantity.Unit(rawValue: money.currency) else { return nil }
      return HardwareMention.Quantity(value: money.value, unit: unit, qualifier: money.qualifier)
    default: return nil
    }
  }

  /// Bare numbers that count what was counted before: "another 200,000", "expected it to hold 550,000".
  func elliptical(after start: Int) -> [HardwareMention.Quantity] {
    groups.indices.compactMap { index in
      guard index >= start, groups[index].kind == .number, let quantity = groups[index].quantity,
        case .number(let value) = reading.quantities[quantity].value, value >= 1000, standsAlone(index)
      else { return nil }
      return HardwareMention.Quantity(value: value, unit: .chips)
    }
  }

  private func standsAlone(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = groups[index - 1]
    let isMore = before.kind == .other && ["another", "further", "additional"].contains(reading.lower(before))
    let isHeld = sentence.verbGroup(index - 1).map { [.own, .use, .have, .acquire, .order].contains($0.verb) } ?? false
    guard isMore || isHeld else { return false }
    guard index + 1 < groups.count else { return true }
    let next = groups[index + 1]
    switch next.kind {
    case .verb, .comma, .colon, .preposition, .conjunction, .close, .dash: return true
    case .other:
      return reading.document.tokens[next.tokens.lowerBound].kind == .punctuation
        || reading.document.features(next.tokens.lowerBound).verb == .modal
    default: return false
    }
  }
}
