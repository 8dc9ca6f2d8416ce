import TermsheetCore
import TermsheetTUI

/// Writes explanations: in colour for a terminal, with brackets for a pipe. Nothing from an article acts on the terminal.
struct ExplanationWriter {
  let isColoured: Bool

  func heading(_ path: String) -> String { styled("== \(ScreenText.sanitised(path))", "1") + "\n" }

  func text(_ sentence: SentenceExplanation) -> String {
    var lines = [sentence.parts.map(part).joined(separator: " ")]
    lines += sentence.frames.map { "  => " + ScreenText.sanitised($0) }
    lines += sentence.unused.map { styled("  -- " + ScreenText.sanitised($0), "33") }
    lines += sentence.facts.map(fact)
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ part: SentenceExplanation.Part) -> String {
    let text = ScreenText.sanitised(part.text)
    if part.label.isEmpty { return text }
    let label = ScreenText.sanitised(part.label)
    guard isColoured else { return "[\(text)|\(label)]" }
    return styled(text, Self.colour(of: part.mark)) + styled("‹\(label)›", "2")
  }

  private func fact(_ fact: FactExplanation) -> String {
    let reasons = fact.confidence.reasons.joined(separator: ", ")
    let hidden = fact.isHidden ? ", hidden unless --all" : ""
    let head = "  * \(fact.kind.rawValue): \(ScreenText.sanitised(fact.text))"
    let tail = " (\(Self.hundredths(fact.confidence.value))\(reasons.isEmpty ? "" : ": ")\(reasons)\(hidden))"
    return styled(head, fact.isHidden ? "2" : "1") + styled(ScreenText.sanitised(tail), "2")
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    return "\(number / 100).\(number % 100 / 10)\(number % 10)"
  }

  /// Of the eight colours that every terminal has; a kind is told by its label as well.
  private static func colour(of mark: SentenceExplanation.Mark) -> String {
    switch mark {
    case .plain: "0"
    case .name: "1;36"
    case .reference: "36"
    case .verb: "35"
    case .noun: "34"
    case .money: "1;32"
    case .figure: "32"
    case .date: "33"
    }
  }
}
