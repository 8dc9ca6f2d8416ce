import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// What leads from a page to files, the shell and the next session.
@Suite struct PageOutputTests {
  private var sample: State { .sample(articles: SampleFacts.all + SampleFacts.circular) }

  @Test(arguments: PageName.allCases) func pagesAreWrittenWithTheirProof(name: PageName) {
    var state = sample
    state.press(.tab)
    state.press(.character(name.key))
    #expect(state.noExportReason == nil && state.exportCount > 0)
    for format in ExportFormat.allCases {
      #expect(!state.exportBytes(format).isEmpty, "\(format)")
    }
    let csv = String(decoding: state.exportBytes(.csv), as: UTF8.self)
    #expect(csv.hasPrefix("line,outlet,published,path,evidence"))
    #expect(state.pageTable(.all).rows.contains { $0[4] != .empty })
    #expect(!csv.contains("█") && !csv.contains("▶"))
  }

  @Test(arguments: PageName.allCases) func aPageOfHTMLHasItsLinesAndBarsAndProofs(name: PageName) throws {
    var state = sample
    state.press(.tab)
    state.press(.character(name.key))
    let html = String(decoding: state.exportBytes(.html), as: UTF8.self)
    let bars = state.page.content.lines.contains { $0.text.contains("█") || $0.text.contains("▓") }
    #expect(html.contains("<svg") == bars || state.page.content.pinned.contains { $0.text.contains("█") })
    #expect(!html.contains("█") && !html.contains("▓") && !html.contains("<script"))
    // Every reference leads to a sentence that is there.
    let references = Set(html.matches(of: /href="#e(\d+)"/).compactMap { Int($0.1) })
    let sentences = Set(html.matches(of: /<li id="e(\d+)">“[^<]/).compactMap { Int($0.1) })
    #expect(!references.isEmpty && references == sentences)
    let line = try #require(state.page.content.lines.first { $0.text.contains { $0.isLetter } && $0.spans.count == 1 })
    #expect(html.contains(line.text.trimmingCharacters(in: .whitespaces).prefix(12)))
  }

  @Test func aCommandPrintsWhatThePageTells() throws {
    var state = sample
    state.press(.tab)
    state.type("2")
    let key = try #require(state.page.deal)
    #expect(state.viewCommand == "termsheet explain deal \(key.text)")
    state.type("8")
    #expect(state.viewCommand.hasPrefix("termsheet digest"))
    state.press(.escape, .escape)
    state.type("calder ai")
    state.press(.enter)
    state.type("1")
    #expect(
      state.viewCommand == "termsheet --plain --filter 'company=\"alder ai\"'"
        || state.viewCommand == "termsheet --plain --filter 'company=\"Alder AI\"'")
  }

  @Test func thePageIsOpenAtTheNextStart() throws {
    var state = sample
    state.press(.tab)
    state.type("calder ai")
    state.press(.enter)
    state.type("1")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = SessionFile(path: folder + "/session.json")
    file.write(state.session)
    var settings = DashboardSettings(environment: [:], folder: folder)
    settings.session = file
    var next = State(size: Size(columns: 120, rows: 40))
    next.apply(settings)
    next.receive(.read(SampleFacts.all + SampleFacts.circular))
    next.receive(.finished)
    #expect(next.page.name == .company && next.page.company == "Alder AI" && next.focus == .page)
    next.press(.escape)
    #expect(next.page.name == nil)
  }
}
