/// Blanks out attributes beyond a number that no page has.
///
/// The parser compares each attribute of an element with all before it; half a million of them would take it hours.
enum HTMLAttributeLimit {
  private static let most = 256

  /// The page, changed only where an element has more attributes than that.
  static func apply(to page: [UInt8]) -> [UInt8] {
    var cuts: [Range<Int>] = []
    var position = 0
    while let opening = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = opening + 1
      guard position < page.count, page[position].isLetter else { continue }
      var count = 0
      var isInName = false
      var cutStart: Int?
      scan: while position < page.count {
        let byte = page[position]
        switch byte {
        case UInt8(ascii: ">"): break scan
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          // A quotation that never ends is none.
          guard position > 0, page[position - 1] == UInt8(ascii: "="),
            let end = page[(position + 1)...].prefix(1 << 20).firstIndex(of: byte)
          else { break }
          position = end
          isInName = false
        default:
          if byte.isSpace {
            isInName = false
          } else if !isInName {
            isInName = true
            count += 1
            if count > most, cutStart == nil { cutStart = position }
          }
        }
        position += 1
      }
      if let cutStart { cuts.append(cutStart..<min(position, page.count)) }
    }
    guard !cuts.isEmpty else { return page }
    var page = page
    for cut in cuts { for index in cut { page[index] = .blank } }
    return page
  }
}
