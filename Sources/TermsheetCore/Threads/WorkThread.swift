import Foundation

/// A thread of its own for work that takes long, behind everything that somebody waits for.
///
/// The threads that Swift shares among all tasks are as many as there are processors. Work that keeps them busy makes every
/// key wait that has something done beside, however little that is; and they all run at the same priority.
public final class WorkThread: SerialExecutor, TaskExecutor {
  private let queue = WorkQueue()

  public init(name: String) { queue.start(name: name) }

  deinit { queue.end() }

  /// From the next piece of work on it lets everything else go first.
  public func stepBack() { queue.stepBack() }

  /// Lets everything else go before the thread that asks, from now on.
  static func stepBackNow() {
    #if canImport(Glibc)
      // Linux gives each thread its own; 0 is the one that asks.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    #endif
  }

  private static let niceness: Int32 = 10

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let (serial, task) = (asUnownedSerialExecutor(), asUnownedTaskExecutor())
    queue.add { job.runSynchronously(isolatedTo: serial, taskExecutor: task) }
  }

  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}

/// As many threads as there are processors, for tasks that take long and need not wait for each other.
public final class WorkThreads: TaskExecutor {
  /// Made when they are first used.
  public static let shared = WorkThreads(count: ProcessInfo.processInfo.activeProcessorCount)

  private let queue = WorkQueue()

  init(count: Int) { for number in 0..<max(1, count) { queue.start(name: "work \(number)") } }

  deinit { queue.end() }

  /// From the next piece of work on they let everything else go first.
  public func stepBack() { queue.stepBack() }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.add { job.runSynchronously(on: executor) }
  }
}

/// What is to be done, one after the other, by one thread or several.
private final class WorkQueue: Sendable {
  private let content = WaitingWork()

  func start(name: String) {
    let content = content
    let thread = Thread {
      var isBehind = false
      while let (work, mustStepBack) = content.take() {
        if mustStepBack, !isBehind {
          WorkThread.stepBackNow()
          isBehind = true
        }
        work()
      }
    }
    thread.name = name
    // What Foundation gives is too little for deeply nested documents.
    thread.stackSize = 8 << 20
    thread.start()
  }

  func add(_ work: @escaping @Sendable () -> Void) { content.add(work) }

  func stepBack() { content.stepBack() }

  func end() { content.end() }
}

/// Work that waits, and threads that wait for it.
private final class WaitingWork: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [@Sendable () -> Void] = []
  private var first = 0
  private var isOver = false
  private var isBehind = false

  func add(_ work: @escaping @Sendable () -> Void) {
    condition.lock()
    waiting.append(work)
    condition.signal()
    condition.unlock()
  }

  /// The next work, once there is some, and whether everything else goes first; `nil` at the end, when all of it is done.
  func take() -> (work: @Sendable () -> Void, isBehind: Bool)? {
    condition.lock()
    defer { condition.unlock() }
    while first == waiting.count {
      if isOver { return nil }
      condition.wait()
    }
    defer {
      first += 1
      if first == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        first = 0
      }
    }
    return (waiting[first], isBehind)
  }

  func stepBack() {
    condition.lock()
    isBehind = true
    condition.unlock()
  }

  func end() {
    condition.lock()
    isOver = true
    condition.broadcast()
    condition.unlock()
  }
}
