import Foundation
import Testing

/// Screens kept as text beside the tests. `TERMSHEET_RECORD=1 swift test` writes them anew: read the difference then.
enum Snapshot {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["TERMSHEET_RECORD"] == "1" }

  static func expect(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    let difference = kept.map { Self.difference($0, text) } ?? "there is no such snapshot"
    #expect(kept == text, "\(name): \(difference)", sourceLocation: sourceLocation)
  }

  private static func difference(_ kept: String, _ new: String) -> String {
    let (old, now) = (
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false)
    )
    for (row, pair) in zip(old, now).enumerated() where pair.0 != pair.1 {
      return "row \(row)\nkept: \(pair.0)\nnow:  \(pair.1)"
    }
    return "\(old.count) rows kept, \(now.count) now"
  }
}
