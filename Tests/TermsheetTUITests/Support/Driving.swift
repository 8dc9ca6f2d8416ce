import TermsheetCore
import Testing

@testable import TermsheetTUI

extension Size: CustomTestStringConvertible {
  public var testDescription: String { "\(columns)x\(rows)" }
}

extension State {
  /// The sample's facts, all read.
  static func sample(_ columns: Int = 120, _ rows: Int = 40, articles: [LoadedArticle] = SampleFacts.all) -> State {
    var state = State(size: Size(columns: columns, rows: rows))
    state.receive(.found(articles.count))
    state.receive(.read(articles))
    state.receive(.finished)
    return state
  }

  mutating func press(_ keys: Key...) {
    for key in keys { handle(.key(key)) }
  }

  /// Each character as a key.
  mutating func type(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  var frame: Frame { render(self, size: size) }
  var deal: Deal? { selectedDeal.map { catalogue.ledger.deals[$0].deal } }
  var recipients: [String] { visibleDeals.map { catalogue.ledger.deals[Int($0)].deal.recipient ?? "" } }
  var chosenName: String? { chosen.map { catalogue.companies[$0].name } }
}

extension Frame {
  /// What is on the screen, row by row, without blanks at the ends of rows.
  var text: String {
    (0..<size.rows)
      .map { row in
        var line = (0..<size.columns).map { self[$0, row].text }.joined()
        while line.hasSuffix(" ") { line.removeLast() }
        return line + "\n"
      }
      .joined()
  }

  /// How it is shown: for each row the runs of one style, with the column where each begins.
  var styles: String {
    (0..<size.rows)
      .map { row in
        var runs: [String] = []
        for column in 0..<size.columns where column == 0 || self[column, row].style != self[column - 1, row].style {
          let style = self[column, row].style
          var name = "\(column) \(style.role)"
          if style.ground != .plain { name += "/\(style.ground)" }
          if style.attributes.contains(.bold) { name += "+bold" }
          if style.attributes.contains(.underline) { name += "+underline" }
          runs.append(name)
        }
        return runs.joined(separator: ", ") + "\n"
      }
      .joined()
  }

  /// The frame with the colours of a theme as escape sequences for a terminal of 24-bit colour, to be looked at.
  func ansi(_ theme: Theme) -> String {
    func code(_ lead: Int, _ colour: RGB?) -> String {
      colour.map { "\u{1B}[\(lead);2;\($0.red);\($0.green);\($0.blue)m" } ?? ""
    }
    return (0..<size.rows)
      .map { row in
        let cells = (0..<size.columns).map { column -> String in
          let cell = self[column, row]
          let bold = cell.style.attributes.contains(.bold) ? "\u{1B}[1m" : ""
          let underline = cell.style.attributes.contains(.underline) ? "\u{1B}[4m" : ""
          return "\u{1B}[0m" + code(38, theme.foreground(cell.style.role))
            + code(48, theme.background(cell.style.ground))
            + bold + underline + cell.text
        }
        return cells.joined() + "\u{1B}[0m\n"
      }
      .joined()
  }
}
