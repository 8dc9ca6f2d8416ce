import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Boxes over the panes, and marks in what is shown of an article.
@Suite struct OverlayTests {
  /// What is left of a figure that a box cuts is another figure: `~$42` of `~$42B`.
  @Test(arguments: ScreenTests.sizes) func aBoxLeavesNoPartsOfWords(size: Size) {
    var state = State.sample(size.columns, size.rows)
    state.press(.tab)
    let before = state.frame
    state.press(.control("p"))
    let after = state.frame
    func isWord(_ frame: Frame, _ column: Int, _ row: Int) -> Bool {
      let text = frame[column, row].text
      return text != " " && !(text.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false)
    }
    let rows = 1..<size.rows - 1
    let top = rows.first { row in (0..<size.columns).contains { after[$0, row].text == "┌" && $0 > 0 } }
    let left = top.flatMap { row in (1..<size.columns).first { after[$0, row].text == "┌" } }
    let right = top.flatMap { row in (1..<size.columns).last { after[$0, row].text == "┐" } }
    guard let left, let right else {
      Issue.record("there is no box")
      return
    }
    for row in rows {
      for column in 0..<size.columns - 1 where column + 1 < left || column > right {
        let isCut =
          isWord(before, column, row) && isWord(before, column + 1, row)
          && isWord(after, column, row) != isWord(after, column + 1, row)
        #expect(!isCut, "row \(row) is cut at column \(column)")
      }
    }
  }

  @Test func wordsOfTheFilterAreMarkedInTheEvidenceAndTheArticle() {
    var state = State.sample()
    state.press(.tab)
    state.type("/alder")
    state.press(.enter)
    func marks(_ rows: Range<Int>) -> Int {
      let frame = state.frame
      return rows.reduce(0) { sum, row in
        sum + (0..<frame.size.columns).count { frame[$0, row].style.role == .match }
      }
    }
    let evidence = state.layout.evidence
    #expect(marks(evidence.row..<evidence.maxRow) > 0)
    state.press(.enter)
    let article = state.layout.inside(.article)
    #expect(state.focus == .article && marks(article.row..<article.maxRow) > 0)
  }

  @Test func hardwareWithoutAStatusSaysWhyItIsEmpty() {
    var state = State.sample()
    state.setFilter("status:talks")
    #expect(state.noHardwareText.contains("no chip has what it asks for"))
    state.setFilter("zzzz")
    #expect(!state.noHardwareText.contains("no chip has what it asks for"))
  }
}
