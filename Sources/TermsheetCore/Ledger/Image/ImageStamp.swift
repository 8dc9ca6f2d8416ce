/// For what an image was made: where any of it is another now, the image is void.
struct ImageStamp: Sendable, Hashable {
  /// The last bytes of an image: "tsimage1".
  static let mark: UInt64 = 0x3165_6761_6D69_7374

  /// Which build of the program made it. Another may merge otherwise, and lay its values out otherwise.
  var build: String
  /// Of which life of the store.
  var life: String?
  /// Made at random for each image, and written into the store as well: of a store that was copied back from elsewhere, with
  /// the same numbers for something else, no image is taken for its own.
  var token: UInt64
  /// The ledger's number of the latest change of articles that is in it.
  var seq: Int64
  /// The number of the latest edit that is in it.
  var edit: Int64

  func write(to writer: inout PackedWriter) {
    writer.text(build)
    writer.text(life)
    writer.fixed(token)
    writer.number(Int(seq))
    writer.number(Int(edit))
  }

  init(build: String, life: String?, token: UInt64, seq: Int64, edit: Int64) {
    (self.build, self.life, self.token, self.seq, self.edit) = (build, life, token, seq, edit)
  }

  init(_ reader: inout PackedReader) {
    build = reader.text()
    life = reader.optionalText()
    token = reader.fixed(UInt64.self)
    seq = Int64(reader.number())
    edit = Int64(reader.number())
  }
}
