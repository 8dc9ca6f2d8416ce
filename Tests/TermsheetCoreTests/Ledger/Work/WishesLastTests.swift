import Testing

@testable import TermsheetCore

/// What the user parted stays parted and what he joined stays joined, whatever becomes of the articles.
@Suite struct WishesLastTests {
  /// Three reports that the rules make one deal of, and one of another company.
  private static let articles = [
    Telling.report("2031-03-12", "Wire", by: ["Birch"], "$100M"),
    Telling.report("2031-03-13", "Ledger", by: ["Birch"], "$100M"),
    Telling.report("2031-03-14", "Herald", by: ["Birch"], "$100M"),
    Telling.report("2031-03-14", "Abacus", of: "Aspen", by: ["Cedar"], "$40M"),
  ]

  enum Fate: CaseIterable {
    case reloaded, moved, amended, readOtherwise, inAnotherOrder, withMoreReports

    func happens(to articles: [LoadedArticle]) -> [LoadedArticle] {
      switch self {
      case .reloaded: return articles
      case .inAnotherOrder: return articles.reversed()
      case .moved:
        return articles.map { article in
          var article = article
          article.article.path = "archive/2031/" + article.article.path
          return article
        }
      case .amended:
        return articles.map { article in
          var text = article.article
          text.body = "A line was put before. " + text.body
          var facts = article.facts
          for index in facts.deals.indices { facts.deals[index].evidence[0].start += 23 }
          return LoadedArticle(article: text, facts: facts)
        }
      case .readOtherwise:
        // A later grammar reads another sum, one party more, and a deal before this one in the same sentence.
        return articles.map { article in
          var article = article
          var deal = article.facts.deals[0]
          deal.amount = deal.amount.map { Money(value: $0.value * 1.05, currency: "USD") }
          deal.investors.append(.init(name: "Sorrel"))
          var other = deal
          other.recipient = "Nobody"
          other.amount = nil
          other.investors = []
          article.facts.deals = [other, deal]
          return article
        }
      case .withMoreReports:
        return articles + [
          Telling.report("2031-03-15", "Courier", by: ["Birch"], "$100M"),
          Telling.report("2031-03-16", "Gazette", by: ["Birch", "Cedar"], "$100M"),
        ]
      }
    }
  }

  private func work(_ edits: [Edit]) throws -> UserWork {
    // As they come back from the disk.
    UserWork(try edits.map { try #require(StoredEdit($0).edit) })
  }

  /// The outlets of the deals of those three reports, and of the fourth.
  private func outlets(_ ledger: Ledger) -> [[String]] {
    let known: Set = ["Wire", "Ledger", "Herald", "Abacus"]
    return ledger.deals.filter { $0.deal.recipient != "Nobody" }
      .map { $0.reports.compactMap { ledger.articles[$0.article].article.outlet }.filter(known.contains).sorted() }
      .filter { !$0.isEmpty }.sorted { $0.description < $1.description }
  }

  @Test(arguments: Fate.allCases) func partedReportsStayApart(fate: Fate) throws {
    let first = Telling.ledger(Self.articles)
    let deal = try #require(first.deals.first { $0.deal.recipient == "Alder" })
    var anchors = first.anchors(of: deal)
    let herald = try #require(anchors.firstIndex { $0.path.hasPrefix("Herald") })
    anchors.swapAt(0, herald)
    let work = try work([Edit(time: 1, action: .part(count: 1), targets: anchors)])
    #expect(outlets(Telling.ledger(Self.articles)) == [["Abacus"], ["Herald", "Ledger", "Wire"]])
    let later = Telling.ledger(fate.happens(to: Self.articles), work: work)
    #expect(outlets(later) == [["Abacus"], ["Herald"], ["Ledger", "Wire"]])
    #expect(later.waitingMarks.isEmpty)
  }

  @Test(arguments: Fate.allCases) func joinedReportsStayTogether(fate: Fate) throws {
    let first = Telling.ledger(Self.articles)
    let targets = first.deals.flatMap { first.anchors(of: $0) }
    let work = try work([Edit(time: 1, action: .join, targets: targets)])
    let later = Telling.ledger(fate.happens(to: Self.articles), work: work)
    #expect(outlets(later) == [["Abacus", "Herald", "Ledger", "Wire"]])
    #expect(later.waitingMarks.isEmpty)
  }

  /// The rest of a parted deal goes on without a report whose article is gone for a while.
  @Test func anArticleThatIsGoneAndComesBackIsParted() throws {
    let first = Telling.ledger(Self.articles)
    let deal = try #require(first.deals.first { $0.deal.recipient == "Alder" })
    let anchors = first.anchors(of: deal)
    let work = try work([Edit(time: 1, action: .part(count: 1), targets: anchors)])
    let parted = outlets(Telling.ledger(Self.articles, work: work))
    #expect(parted.count == 3)
    for gone in 0..<3 {
      var left = Self.articles
      let article = left.remove(at: gone)
      var ledger = Telling.ledger(left, work: work)
      ledger.add([article])
      #expect(outlets(ledger) == parted)
    }
  }
}
