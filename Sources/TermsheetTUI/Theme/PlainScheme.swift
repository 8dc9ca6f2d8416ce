extension Base16 {
  /// Reads a scheme of names and quoted values alone, a line each, as nearly all are written: eight of them are read before
  /// the first picture, and a YAML parser takes thirty times as long. `nil` where a file is anything else or not right: then
  /// the parser says what.
  init?(plain yaml: String) {
    var top: [String: String] = [:]
    var palette: [String: String]?
    var indentation: Int?
    for line in Array(yaml.utf8).split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == Self.blank }
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      let depth = text.startIndex - line.startIndex
      guard let (name, value) = Self.field(text) else { return nil }
      if depth == 0 {
        // What is opened and left empty is not right.
        if palette?.isEmpty == true { return nil }
        if name == "palette", value == nil {
          guard palette == nil else { return nil }
          palette = [:]
        } else {
          guard let value, top.updateValue(value, forKey: name) == nil else { return nil }
        }
      } else {
        // Only what stands evenly below the palette is its.
        guard palette != nil, depth == indentation ?? depth, let value,
          palette?.updateValue(value, forKey: name) == nil
        else { return nil }
        indentation = depth
      }
    }
    name = top["scheme"] ?? top["name"] ?? ""
    author = top["author"]
    colours = []
    for index in 0..<16 {
      let key = "base0" + String(index, radix: 16, uppercase: true)
      let found = palette ?? top
      guard let text = found[key] ?? found[key.lowercased()], let colour = RGB(hexadecimal: text) else { return nil }
      colours.append(colour)
    }
  }

  private static let blank = UInt8(ascii: " ")

  /// `name: "value"  # comment`, or a name alone; `nil` for anything else.
  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String?)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon]
    let isWord = name.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    guard !name.isEmpty, isWord else { return nil }
    let key = String(decoding: name, as: UTF8.self)
    let rest = line[(colon + 1)...]
    let text = rest.drop { $0 == blank }
    if text.isEmpty { return (key, nil) }
    // A comment needs a blank before it; so does a value.
    guard text.startIndex > rest.startIndex else { return nil }
    if text.first == UInt8(ascii: "#") { return (key, nil) }
    guard let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: quote) else { return nil }
    let value = inner[..<end]
    if value.contains(UInt8(ascii: "\\")) || value.contains(UInt8(ascii: "\t")) { return nil }
    let behind = inner[(end + 1)...]
    let comment = behind.drop { $0 == blank }
    guard comment.isEmpty || (comment.first == UInt8(ascii: "#") && comment.startIndex > behind.startIndex) else {
      return nil
    }
    return (key, String(decoding: value, as: UTF8.self))
  }
}
