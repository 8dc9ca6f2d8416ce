/// One of the columns of a value that lie in an image one behind the other: listed once, they are read as they were
/// written.
///
///     private static var columns: [ImageColumn<Self>] { [.init(\.days), .init(\.amounts)] }
public struct ImageColumn<Root> {
  fileprivate let write: (Root, inout ImageWriter) throws -> Void
  fileprivate let read: (inout Root, inout ImageReader) throws -> Void

  public init<Element: BitwiseCopyable>(_ path: WritableKeyPath<Root, [Element]>) {
    write = { root, image in try image.add(root[keyPath: path]) }
    read = { root, image in root[keyPath: path] = try image.list(of: Element.self) }
  }
}

extension ImageWriter {
  /// Adds each column as a part.
  public mutating func add<Root>(_ columns: [ImageColumn<Root>], of root: Root) throws {
    for column in columns { try column.write(root, &self) }
  }
}

extension ImageReader {
  /// Takes the next parts as the columns that were added.
  ///
  /// - Throws: ``Damaged`` where a part is not what was written.
  public mutating func read<Root>(_ columns: [ImageColumn<Root>], into root: inout Root) throws {
    for column in columns { try column.read(&root, &self) }
  }
}
