/// The content of one input, with the name by which the user knows it.
public struct Document: Sendable {
  /// How many bytes at the beginning are looked at to tell the format.
  static let openingLength = 16_384

  /// As given on the command line, or as found in a folder or archive.
  public var path: String
  public var bytes: [UInt8]
  /// The first bytes as UTF-8 without a byte-order mark, for telling the format.
  public let opening: [UInt8]
  public var context: ReadingContext

  public init(path: String, bytes: [UInt8], context: ReadingContext = ReadingContext()) {
    self.path = path
    self.bytes = bytes
    self.context = context
    opening = TextDecoding.opening(of: bytes.prefix(Self.openingLength))
  }

  /// The file name extension in lower case without the dot; empty where there is none.
  public var pathExtension: String { Self.pathExtension(of: Array(path.utf8)) }

  /// The extension of a path given as bytes; a leading dot of a name begins no extension.
  static func pathExtension(of path: [UInt8]) -> String {
    let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }
}
