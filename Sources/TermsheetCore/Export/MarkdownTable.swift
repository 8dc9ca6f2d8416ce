/// Writes tables as Markdown that GitHub and pandoc read.
public enum MarkdownTable {
  /// The table with its header, as UTF-8.
  public static func text(_ table: Table) -> [UInt8] {
    var lines = ["| " + table.columns.map { escaped($0.name) }.joined(separator: " | ") + " |"]
    lines.append("|" + table.columns.map { $0.isRightAligned ? " ---: |" : " --- |" }.joined())
    for row in table.rows { lines.append("| " + row.map(written).joined(separator: " | ") + " |") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: ""
    case .number(let number): NumberText.plain(number) ?? ""
    case .text(let text): escaped(PlainText.harmless(text))
    }
  }

  /// What Markdown would take for its own, and HTML within it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\|*_`<>[]#~&".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
