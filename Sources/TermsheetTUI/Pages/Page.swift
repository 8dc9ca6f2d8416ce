import TermsheetCore

/// A page: a view of its own in the place of the panes.
public enum PageName: String, Sendable, Hashable, CaseIterable {
  case company, deal, flows, timeline, compute, money, changes, digest

  /// The key that opens it.
  var key: Character { Character(String((Self.allCases.firstIndex(of: self) ?? 0) + 1)) }

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// What it shows, for the help: no full stop.
  var help: String {
    switch self {
    case .company: "the company: rounds, owners, hardware"
    case .deal: "the deal: history, conflicts, parts"
    case .flows: "who pays whom, and circles of money"
    case .timeline: "deals by month, quarter or year"
    case .compute: "which company has how much of which chip"
    case .money: "headline figures against firm money"
    case .changes: "what has changed between two dates"
    case .digest: "what is new since the last look"
    }
  }
}

/// One account of one fact, which can be cited.
enum PageFact: Sendable, Hashable {
  /// Index into the ledger's deals, and which of its reports.
  case report(deal: Int, report: Int)
  /// Index into the ledger's stakes.
  case stake(Int)
  /// Index into the ledger's hardware.
  case hardware(Int)
  /// Index into the ledger's articles, of which nothing but itself is shown.
  case article(Int)
}

/// A span of time to which the lists can be narrowed: a bar of the timeline.
struct TimeSpan: Sendable, Hashable {
  /// `2031-03`, `2031 Q1`, `2031`.
  var label: String
  /// What a filter says that lets through what the bar holds.
  var filter: String

  init(_ bucket: Timeline.Bucket, step: Timeline.Step) {
    label = bucket.label
    let (first, last) = (bucket.start.iso, bucket.end.iso)
    filter = "date=" + (first == last ? first : first + ".." + last)
  }
}

/// What can be selected on a page.
struct PageItem: Sendable, Hashable {
  /// The accounts that prove what is shown, the best first; the evidence below the page goes through them.
  var facts: [PageFact] = []
  /// The company that it is about.
  var company: String?
  /// The time to which choosing it narrows the lists.
  var window: TimeSpan?
}

/// A part of a line that can be selected.
struct PageTarget: Sendable, Hashable {
  /// From the page's left edge.
  var columns: Range<Int>
  var item: PageItem
}

struct PageLine: Sendable, Hashable {
  var spans: [Span] = []
  var targets: [PageTarget] = []

  var text: String { spans.map(\.text).joined() }
}

/// A page as it is drawn: lines of its own width, under some that stay when it scrolls.
struct PageContent: Sendable, Hashable {
  /// What it is about: behind the page's name in its frame.
  var title = ""
  var pinned: [PageLine] = []
  var lines: [PageLine] = []
  /// What the keys of this page do, for the line of hints.
  var hints: [PageHint] = []
}

struct PageHint: Sendable, Hashable {
  /// A command's name.
  var command: String
  var text: String
}

/// Where on a page the selection is.
struct PagePlace: Sendable, Hashable {
  var line = 0
  /// Index into the line's targets.
  var target = 0
}
