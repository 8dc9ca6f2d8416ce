import Synchronization

/// How far a piece of work has come, and whether it is still wanted: the work moves it on, others look at it and end it.
final class WorkMeter: Sendable {
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?

  /// - Parameter patience: how long the work may take; `nil` for as long as it does.
  init(patience: Duration? = nil) {
    deadline = patience.map { ContinuousClock.now.advanced(by: $0) }
  }

  /// Tells how many steps there are.
  func expect(_ steps: Int) { total.store(steps, ordering: .relaxed) }

  /// Notes that so many steps are done.
  ///
  /// - Returns: whether the work is to go on.
  func advance(by steps: Int) -> Bool {
    done.add(steps, ordering: .relaxed)
    if let deadline, ContinuousClock.now > deadline { cancel() }
    return !isCancelled
  }

  func cancel() { isOver.store(true, ordering: .relaxed) }

  var isCancelled: Bool { isOver.load(ordering: .relaxed) }

  /// 0 to 1; `nil` where nobody knows.
  var share: Double? {
    let total = total.load(ordering: .relaxed)
    return total > 0 ? min(1, Double(done.load(ordering: .relaxed)) / Double(total)) : nil
  }
}
