import Foundation

/// Reads the terminal's bytes and tells what they mean.
@MainActor final class KeyReader {
  /// The terminal; -1 once it is gone.
  private(set) var descriptor: Int32
  private var decoder: KeyDecoder
  /// When what was read of a key counts as all of it, in seconds of the decoder's clock.
  private var flushing: Double?
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter descriptor: a terminal, read only when it has something to give; it is not made non-blocking, which the
  ///   shell would inherit.
  init(descriptor: Int32, sequences: [[UInt8]: Key]) {
    self.descriptor = descriptor
    decoder = KeyDecoder(sequences: sequences)
  }

  /// Seconds until ``flush()`` is due; `nil` where nothing is pending.
  var patience: Double? { flushing.map { max(0, $0 - Self.now) } }

  /// What the terminal has to give, once it has something.
  func read() -> [Event] {
    let count = room.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      // The terminal is gone, as when its window is closed: what SIGHUP says too.
      descriptor = -1
      flushing = nil
      return [.terminate(signal: SIGHUP)]
    }
    let events = decoder.feed(room.prefix(count), at: Self.now)
    flushing = decoder.patience.map { Self.now + $0 }
    return events
  }

  /// What pending bytes mean by themselves, once their time is over.
  func flush() -> [Event] {
    guard let flushing, flushing <= Self.now else { return [] }
    self.flushing = nil
    return decoder.flush(at: Self.now)
  }

  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
