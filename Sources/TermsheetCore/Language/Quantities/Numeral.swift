/// A number in digits or words, with its magnitude: "40.0 billion", "two point four billion", "half-trillion".
struct Numeral {
  /// The index after its last token.
  var end: Int
  var value: Double
  /// 1 where no magnitude stands with it: a range may lend it one ("$300–350M").
  var magnitude = 1.0
  var isDigits = false
  /// "a billion", "billion": a round figure without a number.
  var isBare = false

  /// More than any sum of money in the world: such digits are no figure.
  static let limit = 1e18

  /// The product of a written figure and a power of ten, without the last bit's noise (4.9 bn is 4,900,000,000).
  static func product(_ value: Double, _ scale: Double) -> Double {
    let product = value * scale
    let whole = product.rounded()
    return abs(product - whole) <= abs(product) * 4e-16 ? whole : product
  }
}

extension QuantityScan {
  /// The number that begins at `index`.
  func numeral(at index: Int) -> Numeral? {
    guard let kind = kind(index) else { return nil }
    switch kind {
    case .number: return digits(at: index)
    case .word: return wordNumeral(at: index)
    default: return nil
    }
  }

  private func digits(at index: Int) -> Numeral? {
    let value = tokens[index].value
    guard value.isFinite, value < Numeral.limit else { return nil }
    var numeral = Numeral(end: index + 1, value: value, isDigits: true)
    if isGlued(index + 1), case .particle(let particle) = word(index + 1) {
      switch particle {
      case .st, .nd, .rd, .th: return nil
      default: break
      }
    }
    // "1 lakh crore" is two magnitudes; no figure has three.
    for _ in 0..<2 {
      guard let (magnitude, end) = magnitude(at: numeral.end) else { break }
      numeral.magnitude *= magnitude
      numeral.end = end
    }
    numeral.value = Numeral.product(value, numeral.magnitude)
    return numeral.value < Numeral.limit ? numeral : nil
  }

  /// A magnitude after digits: "-billion", " billion", "bn", "M".
  private func magnitude(at index: Int) -> (Double, Int)? {
    let start = afterDash(index)
    switch word(start) {
    case .magnitude(let magnitude): return (magnitude, start + 1)
    case .hundred: return (100, start + 1)
    case .shortMagnitude(let magnitude):
      // "5 m" may be metres, "50 mn" is not, and "8-K" is a form.
      return start == index && (isGlued(start) || length(start) > 1) ? (magnitude, start + 1) : nil
    default: return nil
    }
  }

  private func wordNumeral(at index: Int) -> Numeral? {
    switch word(index) {
    case .fraction(let part): return partOfMagnitude(at: index, part: part)
    case .magnitude(let magnitude):
      // "billion-dollar"
      return Numeral(end: index + 1, value: magnitude, magnitude: magnitude, isBare: true)
    case .particle(.a), .particle(.an):
      switch word(index + 1) {
      case .fraction(let part): return partOfMagnitude(at: index + 1, part: part)
      case .magnitude(let magnitude):
        return Numeral(end: index + 2, value: magnitude, magnitude: magnitude, isBare: true)
      case .hundred: return cardinals(at: index + 1)
      default: return nil
      }
    case .cardinal: return fractionOfMagnitude(at: index) ?? cardinals(at: index)
    case .hundred: return cardinals(at: index)
    default: return nil
    }
  }

  /// "half a billion", "half-trillion", "quarter of a billion": the part's word stands at `index`.
  private func partOfMagnitude(at index: Int, part: Double) -> Numeral? {
    var next = afterDash(index + 1)
    if particle(next) == .of { next += 1 }
    if isArticle(next) { next += 1 }
    guard case .magnitude(let magnitude) = word(next) else { return nil }
    guard part == 0.5 || part == 0.25 || next > index + 1 else { return nil }
    return Numeral(end: next + 1, value: Numeral.product(part, magnitude), magnitude: magnitude)
  }

  /// "three quarters of a billion".
  private func fractionOfMagnitude(at index: Int) -> Numeral? {
    guard case .cardinal(let count) = word(index) else { return nil }
    let next = afterDash(index + 1)
    guard case .fraction(let part) = word(next), particle(next + 1) == .of, isArticle(next + 2),
      var numeral = partOfMagnitude(at: next, part: part)
    else { return nil }
    numeral.value = (numeral.value * count).rounded()
    return numeral
  }

  /// "twenty-five million", "one hundred and fifty million", "two point four billion", "one and a half billion".
  private func cardinals(at start: Int) -> Numeral? {
    var total = 0.0
    var current = 0.0
    var end = start
    var magnitude = 1.0
    var index = start
    // No figure in words is longer; what is longer is not one.
    while index - start < 16 {
      switch word(index) {
      case .cardinal(let value):
        // "twenty five" goes on, "five twenty" and "two three" do not.
        let room = current.truncatingRemainder(dividingBy: 100)
        guard current == 0 || room == 0 || (room >= 20 && room.truncatingRemainder(dividingBy: 10) == 0 && value < 10)
        else { return finish() }
        current += value
      case .hundred:
        guard current < 100 else { return finish() }
        current = max(current, 1) * 100
      case .magnitude(let value):
        guard current > 0 || total == 0 else { return finish() }
        total += Numeral.product(max(current, 1), value)
        magnitude = max(magnitude, value)
        current = 0
      case .particle(.point):
        guard let (part, next) = decimals(after: index) else { return finish() }
        current += part
        index = next - 1
      case .particle(.and):
        if isArticle(index + 1), case .fraction(0.5) = word(index + 2) {
          current += 0.5
          index += 2
        } else if current >= 100, case .cardinal = word(index + 1) {
          index += 1
          continue
        } else {
          return finish()
        }
      default:
        guard isInnerDash(index), isNumberWord(index + 1) else { return finish() }
        index += 1
        continue
      }
      index += 1
      end = index
    }
    return finish()

    func finish() -> Numeral? {
      let value = total + current
      guard end > start, value < Numeral.limit else { return nil }
      return Numeral(end: end, value: value, magnitude: magnitude)
    }
  }

  private func isNumberWord(_ index: Int) -> Bool {
    switch word(index) {
    case .cardinal, .hundred, .magnitude, .particle(.and), .particle(.a): true
    default: false
    }
  }

  /// The digits in words after "point".
  private func decimals(after index: Int) -> (Double, Int)? {
    var value = 0.0
    var scale = 1.0
    var next = index + 1
    while scale < 1e4, case .cardinal(let digit) = word(next), digit < 10 {
      value = value * 10 + digit
      scale *= 10
      next += 1
    }
    return next > index + 1 ? (value / scale, next) : nil
  }
}
