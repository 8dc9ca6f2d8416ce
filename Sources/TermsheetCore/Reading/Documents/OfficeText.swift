/// Collects the paragraphs of a document's body, in DOCX's vocabulary or ODT's: items of lists with a mark, rows of
/// tables as lines, text boxes behind the paragraph that they hang on. What is deleted, hidden, a note, a comment or a
/// table of contents is left out.
final class OfficeText: MarkupHandler {
  private(set) var bytes: [UInt8] = []
  private(set) var isTooDeep = false
  /// Where each paragraph stands, and its style, as named in the document.
  private var paragraphs: [(range: Range<Int>, style: String, isHeading: Bool)] = []
  /// ODT's automatic styles, by what they are made from.
  private var parents: [String: String] = [:]

  private var depth = 0
  /// The paragraphs that are open: a text box is within one.
  private var open: [Paragraph] = []
  private var rows: [Row] = []
  /// Inside what is not shown.
  private var hiddenAt: Int?
  private var isRunText = false
  private var isHiddenRun = false
  private var isItemDue = false

  private struct Paragraph {
    let isODT: Bool
    var text: [UInt8] = []
    var style = ""
    var isHeading = false
    var isItem = false
  }

  /// A row of a table: the paragraphs of each of its cells.
  private struct Row { var cells: [[Paragraph]] = [] }

  /// The ranges of the headings, without white space around them.
  func headings(_ styles: OfficeStyles) -> [Range<Int>] {
    paragraphs.filter { paragraph in
      paragraph.isHeading || styles.isHeading(paragraph.style)
        || parents[paragraph.style].map(styles.isHeading) ?? false
    }.map(\.range)
  }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    depth += 1
    guard depth < 256 else {
      isTooDeep = true
      return false
    }
    if hiddenAt != nil { return true }
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "w:p": open.append(Paragraph(isODT: false))
    case "text:p", "text:h":
      let style = value("text:style-name") ?? ""
      open.append(Paragraph(isODT: true, style: style, isHeading: name == "text:h", isItem: isItemDue))
      isItemDue = false
    case "style:style":
      if let style = value("style:name"), let parent = value("style:parent-style-name") { parents[style] = parent }
    case "text:list-item": isItemDue = true
    case "w:pStyle": if let last = open.indices.last { open[last].style = value("w:val") ?? "" }
    case "w:numId": if let last = open.indices.last { open[last].isItem = value("w:val") != "0" }
    case "w:r": isHiddenRun = false
    case "w:vanish": if value("w:val") != "0", value("w:val") != "false" { isHiddenRun = true }
    case "w:t": isRunText = true
    case "w:tab", "text:tab": append([.tab])
    case "w:br", "w:cr", "text:line-break": append([.newline])
    case "text:s": append([.blank])
    case "w:noBreakHyphen": append([UInt8(ascii: "-")])
    case "w:tr", "table:table-row": rows.append(Row())
    case "w:tc", "table:table-cell": if let last = rows.indices.last { rows[last].cells.append([]) }
    case _ where Self.hidden.contains(name): hiddenAt = depth
    default: break
    }
    return true
  }

  /// Deletions, notes, comments, codes of fields, the second copy of what has two forms, tables of contents, and the
  /// words that describe a picture.
  private static let hidden: Set<String> = [
    "w:del", "w:moveFrom", "w:instrText", "w:footnote", "w:pPrChange", "w:rPrChange", "mc:Fallback", "text:note",
    "text:tracked-changes", "office:annotation", "text:table-of-content", "text:alphabetical-index",
    "text:bibliography", "svg:title", "svg:desc", "text:ruby-text",
  ]

  func end(_ name: String) {
    defer { depth -= 1 }
    if let hiddenAt {
      if hiddenAt == depth { self.hiddenAt = nil }
      return
    }
    switch name {
    case "w:t": isRunText = false
    case "w:r": isHiddenRun = false
    case "w:p", "text:p", "text:h": if let paragraph = open.popLast() { close(paragraph) }
    case "w:tr", "table:table-row": if let row = rows.popLast() { close(row) }
    case "w:tbl", "table:table": if rows.isEmpty { endBlock() }
    case "text:list", "text:list-item": isItemDue = false
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard hiddenAt == nil, let last = open.indices.last else { return }
    if !open[last].isODT {
      if isRunText, !isHiddenRun { open[last].text.append(contentsOf: text) }
      return
    }
    // In ODT white space of any kind and length is one blank, as in HTML.
    for byte in text {
      if !byte.isSpace {
        open[last].text.append(byte)
      } else if let before = open[last].text.last, !before.isSpace {
        open[last].text.append(.blank)
      }
    }
  }

  private func append(_ more: [UInt8]) {
    if let last = open.indices.last, !isHiddenRun { open[last].text += more }
  }

  private func close(_ paragraph: Paragraph) {
    if paragraph.text.isBlank || paragraph.style.lowercased().hasPrefix("toc") { return }
    if let row = rows.indices.last, let cell = rows[row].cells.indices.last {
      rows[row].cells[cell].append(paragraph)
    } else {
      write(paragraph)
    }
  }

  /// A row of cells with a line each is a line; others are places on a page, whose paragraphs stand for themselves.
  private func close(_ row: Row) {
    // A table within a cell.
    if let outer = rows.indices.last, let cell = rows[outer].cells.indices.last {
      rows[outer].cells[cell] += row.cells.flatMap { $0 }
      return
    }
    let isLayout = row.cells.count < 2 || row.cells.contains { $0.count > 1 }
    if isLayout {
      for paragraph in row.cells.joined() { write(paragraph) }
    } else if row.cells.contains(where: { !$0.isEmpty }) {
      let cells = row.cells.map { cell in
        (cell.first?.text.map { $0 == .newline ? .blank : $0 } ?? [])[...].trimmed
      }
      bytes += cells.joined(separator: " | ".utf8)
      bytes.append(.newline)
    }
  }

  private func write(_ paragraph: Paragraph) {
    // The items of a list follow each other.
    if paragraph.isItem, !paragraph.isHeading, lastIsItem, bytes.suffix(2).elementsEqual([.newline, .newline]) {
      bytes.removeLast()
    } else {
      endBlock()
    }
    lastIsItem = paragraph.isItem && !paragraph.isHeading
    if lastIsItem { bytes += "- ".utf8 }
    let text = paragraph.text.trimmed
    paragraphs.append((bytes.count..<bytes.count + text.count, paragraph.style, paragraph.isHeading))
    bytes += text
    bytes += [.newline, .newline]
  }

  private var lastIsItem = false

  /// An empty line behind the rows of a table.
  private func endBlock() {
    if bytes.last == .newline, !bytes.suffix(2).elementsEqual([.newline, .newline]) { bytes.append(.newline) }
  }
}

/// The styles of a DOCX, whose identifiers are in the language of the program that wrote it, and names in English.
final class OfficeStyles: MarkupHandler {
  private var identifier: String?
  private var known: Set<String> = []

  func isHeading(_ style: String) -> Bool { known.contains(style) || Self.names(style) }

  /// "heading 1", "Heading1", "Heading_20_1", "Title".
  private static func names(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("heading") || name == "title" || name == "subtitle"
  }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "w:style": identifier = value("w:styleId")
    case "w:name": if let identifier, let name = value("w:val"), Self.names(name) { known.insert(identifier) }
    case "w:outlineLvl": if let identifier, value("w:val") != "9" { known.insert(identifier) }
    default: break
    }
    return true
  }

  func end(_ name: String) { if name == "w:style" { identifier = nil } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
