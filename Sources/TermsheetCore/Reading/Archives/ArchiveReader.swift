/// The files of an archive, each of any format; nothing is unpacked onto the disk.
public struct ArchiveReader: StreamReader {
  public enum Kind: Sendable {
    case zip, tar
  }

  private let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  public var format: ArticleFormat {
    switch kind {
    case .zip: ArticleFormat(name: "zip", summary: "archives of any of these", extensions: ["zip"], isContainer: true)
    case .tar:
      ArticleFormat(
        name: "tar", summary: "archives of any of these, also .tar.gz", extensions: ["tar"], isContainer: true)
    }
  }

  public func claim(on document: Document) -> FormatClaim {
    switch kind {
    case .zip: return document.bytes.starts(with: "PK\u{03}\u{04}".utf8) ? .content : .none
    case .tar:
      guard document.bytes.count >= 263 else { return .none }
      return document.bytes[257..<262].elementsEqual("ustar".utf8) ? .content : .none
    }
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let context = document.context
    let limits = context.options.limits
    let archive = try ArchiveHandle(stream, kind == .zip ? .zip : .tar, limits, format: format.name)
    let extensions = Set(context.registry.extensions)
    var members = 0
    var found = 0
    while let entry = try archive.next() {
      members += 1
      if members > limits.members { throw .beyondLimit(.members(limits.members)) }
      let name = Self.innerPath(entry.name)
      guard entry.isFile, let name, extensions.contains(Document.pathExtension(of: Array(name.utf8))) else { continue }
      found += 1
      let path = document.path + "/" + name
      if entry.isEncrypted {
        hand(.broken(path: path, .encrypted))
        continue
      }
      do throws(ReadingFailure) {
        try context.registry.read(archive.stream(), path: path, context: context) { reading in
          if case .note(let note) = reading {
            hand(.noteInside(path: path, note))
          } else {
            hand(CompressedReader.wrapped(reading, format.name, path))
          }
        }
      } catch {
        // What goes beyond the limits ends the whole archive; what one file holds is that file's affair.
        if case .beyondLimit(let limit) = error {
          if case .depth = limit {} else { throw error }
        }
        hand(.broken(path: path, error))
      }
    }
    if found == 0 { throw .noArticles(known: extensions.sorted()) }
  }

  /// The name of a file within the archive, without parts that lead out of it; `nil` where a part is hidden.
  static func innerPath(_ name: String) -> String? {
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    if parts.isEmpty || parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) { return nil }
    return parts.joined(separator: "/")
  }
}
