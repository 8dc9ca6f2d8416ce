import Foundation
import TermsheetCore

/// Does what leads out of the dashboard: programs, clipboard, files.
@MainActor struct ErrandRunner {
  let display: any Display
  let configuration: UserConfiguration

  /// The longest text that terminals take for their clipboard. Source: xterm's limit for OSC 52, in bytes of base64.
  private static let longestCopy = 74_994 / 4 * 3

  func copy(_ text: String, what: String) -> DashboardNews {
    guard text.utf8.count <= Self.longestCopy else {
      return .refused("\(what) is too long for a terminal's clipboard: X writes it to a file")
    }
    display.copy(text)
    return .done("copied: \(what)")
  }

  /// A text as it lies ready for another program.
  struct Prepared: Sendable {
    var path: String
    /// Whether it is a copy, to be removed afterwards, for the file itself says something else.
    var isCopy: Bool
    var line: Int
  }

  /// The largest file that a program is handed as it is without its being searched for the sentence, in bytes.
  nonisolated private static let mostSearched = 64 << 20

  /// Finds the file of an article, or makes one; takes as long as reading it does.
  ///
  /// - Returns: `nil` where no file could be made.
  nonisolated static func prepare(
    _ text: ReadableText, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Prepared? {
    if let asItIs = found(text, upTo: mostSearched) { return asItIs }
    let body = text.body(isCancelled: isCancelled)
    return temporaryCopy(of: body).map {
      Prepared(path: $0, isCopy: true, line: ReadableText.line(of: text.sentence, in: Array(body.utf8)))
    }
  }

  /// A file that is searched within a key's time, in bytes.
  nonisolated private static let mostAtOnce = 256 << 10

  /// As `prepare`, where that takes no longer than a key may; `nil` for what is larger or must be copied.
  nonisolated static func preparedAtOnce(_ text: ReadableText) -> Prepared? { found(text, upTo: mostAtOnce) }

  /// The file itself, where it has the article's text in it as it was read and no more than so many bytes.
  nonisolated private static func found(_ text: ReadableText, upTo most: Int) -> Prepared? {
    let path = text.path
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    guard let size, size <= most, let data = FileManager.default.contents(atPath: path) else { return nil }
    guard text.sentence.map({ data.range(of: Data($0.utf8.prefix(24))) != nil }) ?? true else { return nil }
    return Prepared(path: path, isCopy: false, line: ReadableText.line(of: text.sentence, in: Array(data)))
  }

  func show(_ text: Prepared, in viewer: Errand.Viewer) -> DashboardNews {
    let command = viewer == .pager ? configuration.pager : configuration.editor
    defer { if text.isCopy { unlink(text.path) } }
    let end = display.lend {
      ForeignProgram.run(command, Self.arguments(command, path: text.path, line: text.line))
    }
    switch end {
    case .exited(0), .killed:
      return .done(text.isCopy ? "back from \(command): it had a copy" : "back from \(command)")
    case .exited(127): return .refused("\(command) is not there: set pager: or editor: in config.yaml")
    case .exited(let status): return .refused("\(command) ended with status \(status)")
    case .notStarted(let code): return .refused("\(command) could not be started (\(String(cString: strerror(code))))")
    }
  }

  func browse(_ address: String) -> DashboardNews {
    let command = configuration.browser.split(separator: ":").first.map(String.init) ?? "xdg-open"
    let name = command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? command
    let isOnTerminal = ["w3m", "lynx", "links", "elinks", "browsh", "www-browser"].contains(name)
    let end =
      isOnTerminal
      ? display.lend { ForeignProgram.run(command, [address]) } : ForeignProgram.start(command, [address])
    guard case .exited(0) = end else { return .refused("\(command) could not open \(address)") }
    return .done("opened: \(address)")
  }

  /// Writes a new file; one that is there is left as it is.
  nonisolated static func write(_ bytes: [UInt8], to path: String, what: String) -> DashboardNews {
    let whole = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst(1) : path
    let file = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      return .refused(
        errno == EEXIST ? "\(path) is there already: name another file" : "\(path): \(String(cString: strerror(errno)))"
      )
    }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = errno
        unlink(whole)
        return .refused("\(path): \(String(cString: strerror(code)))")
      }
      rest = rest.dropFirst(written)
    }
    return .done("\(what) written to \(path)")
  }

  /// How a program is told the line; those that are not known get the file alone.
  static func arguments(_ command: String, path: String, line: Int) -> [String] {
    let name = command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
    // No path is taken for an option.
    let path = path.hasPrefix("-") ? "./" + path : path
    switch name {
    case "less", "more", "most", "vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "micro", "joe",
      "mg", "jed", "ne", "mcedit", "vis", "gvim":
      return ["+\(line)", path]
    case "hx", "helix", "subl", "zed": return ["\(path):\(line)"]
    case "code", "codium": return ["-g", "\(path):\(line)"]
    default: return [path]
    }
  }

  nonisolated private static func temporaryCopy(of body: String) -> String? {
    let folder = ProcessEnvironment.variables["TMPDIR"] ?? "/tmp"
    var template = Array((folder + "/termsheet-XXXXXX.txt").utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let bytes = Array(body.utf8)
    guard bytes.withUnsafeBytes({ Foundation.write(file, $0.baseAddress, $0.count) }) == bytes.count else {
      unlink(path)
      return nil
    }
    return path
  }
}
