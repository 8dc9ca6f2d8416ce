extension Base16 {
  /// Reads a scheme of names and quoted values alone, a line each, as nearly all are written: eight of them are read before
  /// the first picture, and a YAML parser takes thirty times as long. `nil` where a file is anything else or not right: then
  /// the parser says what.
  init?(plain yaml: String) {
    var top: [Substring: Substring] = [:]
    var palette: [Substring: Substring]?
    var indentation: Int?
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.isEmpty || text.first == "#" { continue }
      let depth = line.utf8.count - text.utf8.count
      guard let (name, value) = Self.field(text) else { return nil }
      if depth == 0 {
        if name == "palette", value == nil {
          guard palette == nil else { return nil }
          palette = [:]
        } else {
          guard let value, top.updateValue(value, forKey: name) == nil else { return nil }
        }
      } else {
        // Only what stands evenly below the last name of the top is its.
        guard palette != nil, depth == indentation ?? depth, let value,
          palette?.updateValue(value, forKey: name) == nil
        else { return nil }
        indentation = depth
      }
      if depth == 0, name != "palette", palette?.isEmpty == true { return nil }
    }
    name = String(top["scheme"] ?? top["name"] ?? "")
    author = top["author"].map(String.init)
    colours = []
    for index in 0..<16 {
      let key = "base0" + String(index, radix: 16, uppercase: true)
      let found = palette ?? top
      guard let text = found[key[...]] ?? found[key.lowercased()[...]], let colour = RGB(hexadecimal: String(text))
      else {
        return nil
      }
      colours.append(colour)
    }
  }

  /// `name: "value"  # comment`, or a name alone; `nil` for anything else.
  private static func field(_ line: Substring) -> (name: Substring, value: Substring?)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    let isWord = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    guard !name.isEmpty, isWord else { return nil }
    let rest = line[line.index(after: colon)...]
    let text = rest.drop { $0 == " " }
    if text.isEmpty { return (name, nil) }
    // A comment needs a blank before it; so does a value.
    guard text.startIndex > rest.startIndex else { return nil }
    if text.first == "#" { return (name, nil) }
    guard let quote = text.first, quote == "\"" || quote == "'" else { return nil }
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: quote) else { return nil }
    let value = inner[..<end]
    if value.contains("\\") || value.contains("\t") { return nil }
    let behind = inner[inner.index(after: end)...]
    let comment = behind.drop { $0 == " " }
    guard comment.isEmpty || (comment.first == "#" && comment.startIndex > behind.startIndex) else { return nil }
    return (name, value)
  }
}
