/// Names common formats that are not text by their first bytes.
enum BinaryKind {
  /// Source: the magic numbers of file(1).
  private static let magic: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("PK\u{03}\u{04}".utf8), "a ZIP archive or an office document"),
    ([0x1F, 0x8B], "gzip-compressed data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
    (Array("BZh".utf8), "bzip2-compressed data"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "a rich-text document"),
  ]

  static func name(of bytes: ArraySlice<UInt8>) -> String? {
    magic.first { bytes.starts(with: $0.bytes) }?.name
  }
}
