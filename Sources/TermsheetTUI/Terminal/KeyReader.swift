import Dispatch
import Foundation

/// Reads the terminal's bytes as they come and passes on what they mean.
@MainActor final class KeyReader {
  private let descriptor: Int32
  private let source: any DispatchSourceRead
  private let deliver: @MainActor ([Event]) -> Void
  private var decoder: KeyDecoder
  private var timeout: DispatchWorkItem?

  /// - Parameters:
  ///   - descriptor: a terminal, read only when it has something to give; it is not made non-blocking, which the shell
  ///     would inherit.
  ///   - deliver: called with what each read brought, never with nothing.
  init(descriptor: Int32, sequences: [[UInt8]: Key], deliver: @escaping @MainActor ([Event]) -> Void) {
    self.descriptor = descriptor
    self.deliver = deliver
    decoder = KeyDecoder(sequences: sequences)
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.read() } }
    source.activate()
  }

  func cancel() {
    timeout?.cancel()
    source.cancel()
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      // The terminal is gone, as when its window is closed: what SIGHUP says too.
      cancel()
      deliver([.terminate(signal: SIGHUP)])
      return
    }
    timeout?.cancel()
    pass(decoder.feed(bytes.prefix(count), at: Self.now))
    guard let patience = decoder.patience else { return }
    let item = DispatchWorkItem { [weak self] in
      MainActor.assumeIsolated {
        guard let self else { return }
        self.pass(self.decoder.flush(at: Self.now))
      }
    }
    timeout = item
    DispatchQueue.main.asyncAfter(deadline: .now() + patience, execute: item)
  }

  private func pass(_ events: [Event]) {
    if !events.isEmpty { deliver(events) }
  }

  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
