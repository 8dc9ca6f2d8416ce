import Foundation
import Synchronization

/// Messages for the loop from any thread: whoever waits for the terminal wakes up for them as for a key.
public final class Mailbox<Message: Sendable>: Sendable {
  private struct Content: ~Copyable {
    var waiting: [Message] = []
    /// Those before it have been taken.
    var first = 0
    var isAwake = false
  }

  private let content = Mutex(Content())
  private let ends: (reading: Int32, writing: Int32)

  /// Can be read from as long as there is a message.
  var descriptor: Int32 { ends.reading }

  public init() {
    var pipe: [Int32] = [-1, -1]
    // Without one (no descriptor is free) messages are met with the next key.
    if Foundation.pipe(&pipe) == 0 {
      for end in pipe {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    ends = (pipe[0], pipe[1])
  }

  deinit { for end in [ends.reading, ends.writing] where end >= 0 { close(end) } }

  public func send(_ message: Message) {
    content.withLock { content in
      content.waiting.append(message)
      guard !content.isAwake else { return }
      content.isAwake = true
      var byte: UInt8 = 1
      _ = write(ends.writing, &byte, 1)
    }
  }

  /// Whether a message waits.
  var hasMessage: Bool { content.withLock { $0.first < $0.waiting.count } }

  /// The message that has waited longest; `nil` for none.
  func take() -> Message? {
    content.withLock { content in
      guard content.first < content.waiting.count else { return nil }
      let message = content.waiting[content.first]
      content.first += 1
      if content.first == content.waiting.count {
        content.waiting = []
        content.first = 0
        content.isAwake = false
        var byte: UInt8 = 0
        _ = read(ends.reading, &byte, 1)
      }
      return message
    }
  }
}
