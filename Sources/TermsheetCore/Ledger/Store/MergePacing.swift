/// Says when articles that were read are merged with what is there.
///
/// Merging looks at every report about a company of which anything new is told, so that merging after each handful of many
/// articles would do the same work over and over. It waits until what is new is an eighth of what is there, and takes no
/// more than a ninth of the time: what is merged in all keeps step with what is read, and so does what it costs.
struct MergePacing: Sendable {
  /// How many articles have come, gone or changed since the last merging.
  private(set) var waiting = 0
  private var last: ContinuousClock.Instant?
  private var cost = Duration.zero

  /// What is new is at least this part of what is there.
  private static let share = 8
  /// For each second of merging so many of reading.
  private static let rest = 8

  /// - Parameter known: how many articles have been merged.
  func isDue(known: Int, now: ContinuousClock.Instant = .now) -> Bool {
    guard waiting > 0, waiting * Self.share >= known else { return false }
    return last.map { $0.duration(to: now) >= cost * Self.rest } ?? true
  }

  /// Notes that so many articles more are to be merged.
  mutating func add(_ count: Int) { waiting += count }

  /// Notes that everything is merged, and how long that took.
  mutating func merged(in cost: Duration, now: ContinuousClock.Instant = .now) {
    self = MergePacing(waiting: 0, last: now, cost: cost)
  }
}
