import TermsheetCore
import Testing

@testable import TermsheetTUI

/// What answers a typed letter: the rows found, the companies counted, and the orders.
@Suite struct NarrowingTests {
  @Test func rowsOfOneKeyKeepTheirOrder() {
    let keys: [UInt64] = (0..<3_000).map { UInt64(($0 * 7_919) % 97) << 40 | UInt64($0 % 3) }
    let rows = (0..<Int32(3_000)).map { 2_999 - $0 }
    let expected = rows.enumerated().sorted {
      let (a, b) = (keys[Int($0.element)], keys[Int($1.element)])
      return a != b ? a < b : $0.offset < $1.offset
    }
    #expect(RadixOrder.sorted(rows, by: keys) == expected.map(\.element))
  }

  @Test func numbersKeepTheirOrderAsKeys() {
    let values = [-.infinity, -2.5, -0.0, 0.0, 1e-9, 3, 1e12, .infinity]
    #expect(values.map(RadixOrder.key) == values.map(RadixOrder.key).sorted())
  }

  @Test func lettersMoreAndFewerLeadToTheSameRows() {
    var state = State.sample()
    state.type("/quarry")
    let narrowed = state.visibleDeals
    state.type("x")
    state.press(.backspace)
    #expect(state.visibleDeals == narrowed && !narrowed.isEmpty)
    #expect(state.visibleCompanies.contains { state.catalogue.companies[$0].name == "Quarry Capital" })
  }

  /// A page of many deals is made beside the keys; what comes late for another page is not shown.
  @Test func pagesOfManyDealsAreMadeBeside() throws {
    var state = State.sample(articles: ScaleTests.articles(3_000))
    state.press(.tab)
    state.type("4")
    let key = try #require(state.page.wanted)
    #expect(state.page.name == .timeline && state.page.content.lines.isEmpty)
    #expect(!state.frame.text.contains("Esc leaves it"))
    state.tell(Job(kind: .page))
    #expect(state.frame.text.contains("the page is being made of") && state.frame.text.contains("Esc leaves it"))
    state.end(.page)
    state.hear(.page(key, state.made(key)))
    #expect(state.page.wanted == nil && !state.page.content.lines.isEmpty)
    state.type("i")
    let next = try #require(state.page.wanted)
    state.press(.escape)
    state.hear(.page(next, PageContent(title: "late")))
    #expect(state.page.name == nil && state.page.content.title != "late")
  }

  /// Rows of hardware without a value stand last either way, and units are not compared with each other.
  @Test(arguments: HardwarePane.Column.allCases, [false, true])
  func hardwareIsOrderedByEveryColumn(column: HardwarePane.Column, descending: Bool) {
    let catalogue = State.sample(articles: SampleFacts.all + SampleFacts.circular).catalogue
    let rows = HardwarePane.sorted(in: catalogue, by: Sorting(column: column.rawValue, descending: descending))
    #expect(rows.sorted() == Array(catalogue.hardware.indices) && rows.count > 3)
    let mentions = rows.map { catalogue.ledger.hardware[catalogue.hardware.shown($0)].mention }
    func isOrdered(_ keys: [String?]) -> Bool {
      let values = keys.prefix { $0 != nil }.compactMap { $0 }
      let sorted = values.sorted()
      return keys.dropFirst(values.count).allSatisfy { $0 == nil }
        && values == (descending ? sorted.reversed() : sorted)
    }
    switch column {
    case .product: #expect(isOrdered(mentions.map { $0.name.lowercased() }))
    case .maker: #expect(isOrdered(mentions.map { $0.vendor?.lowercased() }))
    case .user: #expect(isOrdered(mentions.map { $0.users.first?.lowercased() }))
    case .quantity:
      let first = mentions.firstIndex { $0.quantity == nil } ?? mentions.count
      #expect(mentions[first...].allSatisfy { $0.quantity == nil } && first > 1)
      let units = mentions[..<first].compactMap { $0.quantity?.unit.rawValue }
      #expect(units == units.sorted())
      for (left, right) in zip(mentions[..<first], mentions[..<first].dropFirst())
      where left.quantity?.unit == right.quantity?.unit {
        let (a, b) = (left.quantity?.value ?? 0, right.quantity?.value ?? 0)
        #expect(descending ? a >= b : a <= b)
      }
    case .relation, .articles: break
    }
  }
}
