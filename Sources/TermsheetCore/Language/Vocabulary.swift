/// Every word that some rule or list knows, each with a small number and its features.
///
/// Words are looked up by their lower-case bytes, so that the stages above compare numbers and never strings. A value:
/// it is built once and then shared between threads.
struct Vocabulary: Sendable {
  /// Features by word index; index 0 is the unknown word.
  private(set) var features: [WordFeatures] = [WordFeatures()]
  /// Every word in lower case, so that the tokens of a text need no text of their own.
  private(set) var texts: [String] = [""]
  private var table: WordTable

  init(capacity: Int = 1024) {
    table = WordTable(capacity: capacity)
    features.reserveCapacity(capacity + 1)
    texts.reserveCapacity(capacity + 1)
  }

  var count: Int { features.count }

  /// The number of a word, entering it where it is new. `text` is folded to lower case (ASCII only).
  @discardableResult
  mutating func intern(_ text: some StringProtocol) -> WordID {
    text.withBytes { intern($0) }
  }

  @discardableResult
  mutating func intern(_ bytes: UnsafeRawBufferPointer) -> WordID {
    let (number, isNew) = table.insert(bytes)
    if isNew {
      features.append(WordFeatures())
      texts.append(String(decoding: bytes, as: UTF8.self).lowercased())
    }
    return WordID(index: number)
  }

  /// Adds features to a word, entering it where it is new.
  mutating func describe(_ text: some StringProtocol, _ change: (inout WordFeatures) -> Void) {
    let id = intern(text)
    change(&features[Int(id.index)])
  }

  mutating func describe(_ bytes: UnsafeRawBufferPointer, _ change: (inout WordFeatures) -> Void) {
    let id = intern(bytes)
    change(&features[Int(id.index)])
  }

  subscript(_ id: WordID) -> WordFeatures { features[Int(id.index)] }

  /// The word's lower-case spelling; empty for the unknown word.
  func spelling(_ id: WordID) -> String {
    guard id.index > 0 else { return "" }
    let text = texts[Int(id.index)]
    // Letters that are not ASCII keep their case in a spelling.
    return text.short == nil ? table.spelling(id.index) : text
  }

  /// The number of the word that these bytes spell in any case, or `.unknown`.
  func lookUp(_ bytes: UnsafeRawBufferPointer) -> WordID { WordID(index: table.find(bytes)) }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { WordTable.lower(byte) }
}
