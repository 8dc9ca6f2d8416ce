import Foundation

/// The terminfo entry of a terminal with 24 bits a colour, for as long as this lives.
///
/// It is made here because Debian keeps `xterm-direct` in `ncurses-term`, which nothing that the program needs installs;
/// `tic` is in `ncurses-bin`, which every Debian has.
final class DirectColourTerminal {
  let name = "termsheet-direct"

  /// Where ncurses looks, as `TERMINFO_DIRS`: here first, then where it always does (an empty part, ncurses(3)).
  var searchPath: String { "\(folder.path(percentEncoded: false)):" }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "termsheet-terminfo-\(UUID().uuidString)", directoryHint: .isDirectory)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "source")
    // A number below 8 is one of the eight old colours, any other is red, green and blue, as in user_caps(5) under RGB.
    func colour(_ plane: Int) -> String {
      "\\E[%?%p1%{8}%<%t\(plane)%p1%d%e\(plane)8\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m"
    }
    try """
    \(name)|direct colour for tests,
    \tRGB, colors#0x1000000, pairs#0x7FFFF, ccc@, initc@, oc@,
    \tsetab=\(colour(4)), setaf=\(colour(3)), use=xterm-256color,

    """.write(to: source, atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["tic", "-x", "-o", folder.path(percentEncoded: false), source.path(percentEncoded: false)]
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
