import Foundation
import Testing

/// Mailboxes that are larger than any memory that they may take.
@Suite struct LargeMailboxTests {
  /// What the whole program may have, a debug build with all of its libraries.
  private static let mostMemory = 160 << 20
  private static let size = 2 << 30

  private static func letter(_ subject: String, _ body: String, _ header: String = "") -> String {
    "From a@b Mon Nov  3 09:00:00 2025\nFrom: Ida <ida@tin.example>\nSubject: \(subject)\n\(header)\n\(body)\n\n"
  }

  /// Writes pieces with a hole of zeros between each two, so that the file has a little more than `size` bytes.
  private static func mailbox(_ pieces: [String]) throws -> (path: String, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("large.mbox")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        let end = try handle.seekToEnd()
        try handle.seek(toOffset: end + UInt64(size / (pieces.count - 1)))
      }
      try handle.write(contentsOf: Data(piece.utf8))
    }
    try handle.close()
    return (file.path, folder)
  }

  @Test func lettersAroundTwoGigabytesAreReadInLittleMemory() throws {
    let film = """
      --b
      Content-Type: text/plain

      Birchline raised $7 million in a seed round on Monday, and here is the film.
      --b
      Content-Type: video/mp4
      Content-Disposition: attachment; filename=film.mp4


      """
    let (path, folder) = try Self.mailbox([
      Self.letter("Before", "Quillon raised $5 million.")
        + Self.letter("Film", film, "Content-Type: multipart/mixed; boundary=b\n"),
      "\n--b--\n\n" + Self.letter("Between", "Bexley raised $6 million.") + Self.letter("Without a part", "Zeros:"),
      "\n\n" + Self.letter("Behind", "Orrery raised $8 million."),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }

    let read = try MeasuredProgram.run(["read", path])
    #expect(read.status == 1)
    for text in [
      "\(path)#1\n", "Quillon raised $5 million.", "\(path)#2\n", "Birchline raised $7 million", "\(path)#3\n",
      "Bexley raised $6 million.", "\(path)#5\n", "Orrery raised $8 million.",
    ] {
      #expect(read.output.contains(text), "\(text)")
    }
    #expect(
      read.errors.split(separator: "\n") == [
        "termsheet: \(path)#2: warning: is larger than 32 MB; the parts beyond were left out",
        "termsheet: \(path)#4: is too large: the limit is 32 MB",
      ])
    #expect(read.peakMemory < Self.mostMemory)
  }
}
