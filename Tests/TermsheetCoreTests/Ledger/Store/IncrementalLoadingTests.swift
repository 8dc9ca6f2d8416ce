import Foundation
import Testing

@testable import TermsheetCore

@Suite struct IncrementalLoadingTests {
  @Test func whatIsKnownIsNotReadAgain() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    let first = await kept.load(try await kept.keeper()).0
    #expect(first.read == 2)
    let keeper = try await kept.keeper()
    #expect(Set(await keeper.ledger.deals.compactMap(\.deal.recipient)) == ["Alder", "Osier Labs"])
    #expect(await keeper.ledger.stakes.count == 1)
    let second = await kept.load(keeper).0
    #expect(second == LoadSummary(unchanged: 2))
    #expect(await keeper.ledger.deals.count == 2)
  }

  @Test func aKeptLedgerIsTheLedgerThatWasRead() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let again = try await kept.ledger()
    #expect(again.account == (await keeper.ledger).account)
    #expect(!again.account.isEmpty)
    #expect(again.stakes.map(\.stake) == (await keeper.ledger).stakes.map(\.stake))
  }

  @Test func changedAndDeletedFilesAreFollowed() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder.replacing("$100 million", with: "$300 million"), at: 1_600_000_500)
    try FileManager.default.removeItem(atPath: kept.articles + "/b.txt")
    let keeper = try await kept.keeper()
    let summary = await kept.load(keeper).0
    #expect(summary == LoadSummary(read: 1, gone: 1))
    #expect(await keeper.ledger.deals.map(\.deal.amount?.value) == [3e8])
    #expect(try await kept.ledger().account == (await keeper.ledger).account)
    #expect(try kept.rows("SELECT recipient, amount FROM deals") == [["Alder", "300000000.0"]])
  }

  /// The same size and the same time: only the content tells, and it is looked at while the time is young.
  @Test func aChangeWithinOneTickOfTheClockIsSeen() async throws {
    let kept = try Kept()
    // In the future, so that however slowly the test runs the file was changed a moment ago.
    let now = Int(Date().timeIntervalSince1970) + 3600
    try kept.write("a.txt", Kept.alder, at: now)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder.replacing("$100 million", with: "$900 million"), at: now)
    let keeper = try await kept.keeper()
    #expect(await kept.load(keeper).0.read == 1)
    #expect(await keeper.ledger.deals.map(\.deal.amount?.value) == [9e8])
  }

  @Test func aTouchedFileIsNotReadAgain() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder, at: 1_650_000_000)
    #expect(await kept.load(try await kept.keeper()).0 == LoadSummary(unchanged: 1))
  }

  @Test func aMovedFolderKeepsItsFactsAndTheUsersWork() async throws {
    let kept = try Kept()
    try kept.write("old/a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let deal = try #require(await keeper.ledger.deals.first)
    let targets = await keeper.ledger.anchors(of: deal)
    try await keeper.edit([Edit(time: 1, action: .tag("kept", true), targets: targets)])
    let seen = await keeper.ledger.articles[0].firstSeen
    try FileManager.default.moveItem(atPath: kept.articles + "/old", toPath: kept.articles + "/new")
    let next = try await kept.keeper()
    #expect(await kept.load(next).0 == LoadSummary(moved: 1))
    let ledger = await next.ledger
    #expect(ledger.articleCount == 1)
    let moved = try #require(ledger.deals.first)
    #expect(ledger.articles[moved.reports[0].article].article.path == kept.articles + "/new/a.txt")
    #expect(ledger.marks(on: moved).tags == ["kept"])
    #expect(ledger.articles[moved.reports[0].article].firstSeen == seen)
    #expect(try await kept.ledger().account == ledger.account)
  }

  /// The new place alone is given, as one does: it is the old folder, and no second one with copies.
  @Test func aMovedFolderIsKnownByItsNewPlaceAlone() async throws {
    let kept = try Kept()
    try kept.write("2031/a.txt", Kept.alder)
    try kept.write("2031/b.txt", Kept.aspen)
    try kept.write("other/c.txt", "Quillan raised $40 million in a Series B round led by Birch Capital.")
    let keeper = try await kept.keeper()
    let (old, new, other) = (kept.articles + "/2031", kept.articles + "/archive", kept.articles + "/other")
    _ = await kept.load(keeper, roots: [old, other])
    try FileManager.default.moveItem(atPath: old, toPath: new)
    // A file of another folder that is not there is no moved one as long as nothing new has its content.
    try FileManager.default.moveItem(atPath: other, toPath: kept.scratch.path + "/unmounted")
    try kept.write("archive/d.txt", "Sorrel raised $30 million in a Series A round led by Birch Capital.")
    let next = try await kept.keeper()
    let (summary, _) = await kept.load(next, roots: [new])
    #expect(summary.moved == 2)
    #expect(summary.read == 1)
    #expect(await next.roots() == [other, new])
    let ledger = await next.ledger
    #expect(ledger.articleCount == 4)
    #expect(ledger.deals.allSatisfy { $0.copies == 0 })
    #expect(try kept.rows("SELECT count(*) FROM file WHERE path LIKE '\(old)/%'") == [["0"]])
  }

  @Test func aFolderThatIsNotThereLosesNothing() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    try FileManager.default.moveItem(atPath: kept.articles, toPath: kept.scratch.path + "/unplugged")
    let keeper = try await kept.keeper()
    let (summary, problems) = await kept.load(keeper)
    #expect(summary.gone == 0)
    #expect(problems.count == 1)
    #expect(await keeper.ledger.deals.count == 1)
    // An empty folder has lost its articles.
    try FileManager.default.createDirectory(atPath: kept.articles, withIntermediateDirectories: true)
    #expect(await kept.load(keeper).0.gone == 1)
    #expect(await keeper.ledger.deals.isEmpty)
  }

  @Test func anotherGrammarReadsAgainWhileTheOldFactsStand() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    let keeper = try await kept.keeper(grammar: "2")
    #expect(await keeper.ledger.deals.count == 1)
    #expect(await kept.load(keeper).0.read == 1)
    #expect(await keeper.ledger.deals.count == 1)
    #expect(await kept.load(try await kept.keeper(grammar: "2")).0.read == 0)
    #expect(await kept.load(try await kept.keeper(grammar: "1")).0.read == 1)
  }

  @Test func problemsOfUnchangedFilesAreToldAgain() async throws {
    let kept = try Kept()
    try kept.write("empty.txt", "")
    let first = await kept.load(try await kept.keeper())
    #expect(first.1.map(\.reason) == ["is empty"])
    let second = await kept.load(try await kept.keeper())
    #expect(second.0.read == 0)
    #expect(second.1.map(\.reason) == ["is empty"])
  }

  @Test func otherFoldersAreLeftAlone() async throws {
    let kept = try Kept()
    try kept.write("one/a.txt", Kept.alder)
    try kept.write("one-more/b.txt", Kept.aspen)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper, roots: [kept.articles + "/one"])
    _ = await kept.load(keeper, roots: [kept.articles + "/one-more"])
    #expect(await keeper.ledger.deals.count == 2)
    #expect(await keeper.ledger(at: [kept.articles + "/one"]).deals.map(\.deal.recipient) == ["Alder"])
    #expect(await keeper.roots() == [kept.articles + "/one", kept.articles + "/one-more"])
  }

  @Test func namesThatAreNoUTF8AreKept() async throws {
    let kept = try Kept()
    try kept.write("x", "")
    let name = FilePath(kept.articles).appending([0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74])
    let descriptor = name.withCString { open($0, O_WRONLY | O_CREAT, 0o600) }
    _ = Array(Kept.alder.utf8).withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.count == 1)
    #expect(FilePath(stored: name.stored) == name)
  }

  @Test func theTextIsReadFromItsFileWhenItIsWanted() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let loaded = await keeper.ledger.articles[0]
    #expect(loaded.article.body.isEmpty)
    #expect(FullArticle.read(loaded).body.hasPrefix("Alder raised"))
    try kept.write("a.txt", "Something else.")
    #expect(FullArticle.read(loaded).body.isEmpty)
  }

  @Test func theTextOfAnArticleAmongOthersIsReadFromTheirFile() async throws {
    let kept = try Kept()
    try kept.write(
      "a.jsonl", #"{"text": "Alder raised $100 million."}"# + "\n" + #"{"text": "Osier raised $2 billion."}"#)
    try kept.scratch.write(
      "articles/b.zip",
      Packed.bytes(.zip, [("c/d.txt", Array("Cedarcore agreed to acquire Osier Labs for $2 billion.".utf8))]))
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let articles = await keeper.ledger.articles
    #expect(articles.allSatisfy { $0.article.body.isEmpty })
    #expect(
      articles.map { FullArticle.read($0).body }
        == [
          "Alder raised $100 million.", "Osier raised $2 billion.",
          "Cedarcore agreed to acquire Osier Labs for $2 billion.",
        ])
    #expect(FullArticle.file(of: "/no/such#file/at/all") == nil)
  }

  @Test func aFileOfSeveralArticlesIsShownWhenItIsNamed() async throws {
    let kept = try Kept()
    try kept.write(
      "a.jsonl", #"{"text": "Alder raised $100 million."}"# + "\n" + #"{"text": "Osier raised $2 billion."}"#)
    try kept.write("a.jsonl-more/b.txt", Kept.aspen)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    #expect(await keeper.ledger(at: [kept.articles + "/a.jsonl"]).deals.map(\.deal.recipient) == ["Alder", "Osier"])
    #expect(await keeper.ledger(at: [kept.articles]).deals.count == 3)
    #expect(await keeper.ledger(at: ["/"]).deals.count == 3)
  }

  @Test func aFileOfSeveralArticlesTakesItsOwnPlaceInMemory() async throws {
    let kept = try Kept()
    let keeper = LedgerKeeper(store: nil, grammar: "1")
    try kept.write("a.jsonl", #"{"text": "Alder raised $100 million."}"#)
    _ = await kept.load(keeper)
    try kept.write("a.jsonl", #"{"text": "Osier raised $2 billion."}"#)
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.map(\.deal.recipient) == ["Osier"])
  }

  @Test func aLargeFileLeavesNoTextBehind() async throws {
    let kept = try Kept()
    let records = (0..<4000).map { #"{"text": "Words of number \#($0), which are not few at all in the end."}"# }
    try kept.write("a.jsonl", (records + [#"{"text": "Alder raised $100 million."}"#]).joined(separator: "\n"))
    let file = FoundFile(path: FilePath(kept.articles + "/a.jsonl"), size: 300_000, modified: 0)
    let batch = LoadItem.file(file).load(ReadingContext(), Extractor()) { _ in false }
    #expect(batch.articles.count == 4001 && batch.articles.allSatisfy { $0.article.body.isEmpty })
    let last = try #require(batch.articles.last)
    #expect(last.facts.deals.count == 1)
    #expect(FullArticle.read(last).body == "Alder raised $100 million.")
  }

  /// `--map` and `--format` make other articles of the same file; a run without them leaves these as they are.
  @Test func otherOptionsReadAgain() {
    let mapped = ReadingOptions(fields: FieldMapping([.body: ["story"]]))
    let stored = "1" + GrammarVersion.suffix(of: mapped)
    #expect(!GrammarVersion.isGood("1", for: stored))
    #expect(GrammarVersion.isGood(stored, for: "1") && GrammarVersion.isGood(stored, for: stored))
    #expect(!GrammarVersion.isGood(stored, for: "1" + GrammarVersion.suffix(of: ReadingOptions(format: "csv"))))
    #expect(!GrammarVersion.isGood("12", for: "1"))
    #expect(GrammarVersion.suffix(of: ReadingOptions()).isEmpty)
  }

  /// Also where the file was written a moment ago, when its content is asked and not its time.
  @Test func aFileThatGaveNothingIsReadAgainWithOtherOptions() async throws {
    let kept = try Kept()
    try kept.scratch.write("articles/a.json", #"{"verhaal": "Alder raised $100 million."}"#)
    _ = await kept.load(try await kept.keeper())
    #expect(try await kept.ledger().deals.isEmpty)
    let mapped = ReadingOptions(fields: FieldMapping([.body: ["verhaal"]]))
    let keeper = LedgerKeeper(
      store: try LedgerStore(path: kept.path), grammar: "1" + GrammarVersion.suffix(of: mapped), options: mapped)
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.count == 1)
  }

  /// What is known of many files is asked for as one stretch of paths, unless little of the stretch is wanted.
  @Test func filesAreFoundByPathWhateverLiesBetween() async throws {
    let kept = try Kept()
    let names = (10..<50).map { "\($0).txt" } + ["é.txt", "z.txt", "sub-a.txt", "sub/a.txt"]
    for name in names { try kept.write(name, Kept.alder) }
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let paths = names.map { kept.articles + "/" + $0 }
    let store = try LedgerStore(path: kept.path)
    for wanted in [paths, [paths[0], paths[41]], ["/nowhere", paths[40], paths[3]], [paths[42], paths[43]], []] {
      let found = try store.read { try LedgerRows.files(at: wanted, $0) }
      #expect(Set(found.keys) == Set(wanted).intersection(paths))
      for (path, file) in found { #expect(file.path == path && file.hash.isEmpty == false) }
    }
  }
}
