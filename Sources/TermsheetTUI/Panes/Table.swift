/// A column of a list: its title, how wide it may be, and when it gives way.
struct TableColumn: Sendable, Hashable {
  /// Index into the pane's columns.
  var id: Int
  var title: String
  var least: Int
  /// The widest it grows where there is room.
  var most: Int
  var alignment = Alignment.left
  /// Columns of a higher number are left out first where there is no room for all.
  var priority: Int
}

/// The columns of a list laid out for a width: the first column of the screen is left for the mark of the selected row.
struct TableLayout: Sendable, Hashable {
  struct Slot: Sendable, Hashable {
    var column: TableColumn
    /// From the pane's inside.
    var start: Int
    var width: Int
  }

  private(set) var slots: [Slot] = []
  private let gap: Int

  init(_ columns: [TableColumn], width: Int) {
    gap = width >= 95 ? 2 : 1
    let room = width - 2
    var kept = columns
    func need(_ columns: [TableColumn]) -> Int { columns.reduce(-gap) { $0 + $1.least + gap } }
    while kept.count > 1, need(kept) > room, let last = kept.map(\.priority).max() {
      kept.removeAll { $0.priority == last }
    }
    // What is left over goes to the columns that can use it, a share to each in turn.
    var widths = kept.map(\.least)
    var spare = max(0, room - need(kept))
    while spare > 0,
      let index = kept.indices.filter({ widths[$0] < kept[$0].most }).min(by: {
        Double(widths[$0]) / Double(kept[$0].most) < Double(widths[$1]) / Double(kept[$1].most)
      })
    {
      widths[index] += 1
      spare -= 1
    }
    var start = 1
    for (index, column) in kept.enumerated() {
      slots.append(Slot(column: column, start: start, width: min(widths[index], max(0, width - start))))
      start += widths[index] + gap
    }
  }

  /// The column whose header or cells lie there; the gap after a column counts as its own.
  func column(at offset: Int) -> Int? {
    slots.last { $0.start <= offset }?.column.id ?? slots.first?.column.id
  }

  /// Draws the titles, with an arrow at the one that the rows are ordered by, if they are by one.
  func drawHeader(in frame: inout Frame, rect: Rect, sorting: Sorting?) {
    for slot in slots {
      let isSorted = slot.column.id == sorting?.column
      let arrow = isSorted ? (sorting?.descending == true ? "▼" : "▲") : ""
      let style = Style(.header, on: .plain, isSorted ? .bold : [])
      // The arrow takes the gap where the title fills its column.
      let title = slot.column.alignment == .left ? slot.column.title + arrow : arrow + slot.column.title
      let text = ScreenText.columns(of: title) <= slot.width ? title : slot.column.title
      if slot.column.alignment == .left {
        frame.draw(text, column: rect.column + slot.start, row: rect.row, width: slot.width, style: style)
      } else {
        frame.drawRight(text, column: rect.column + slot.start, row: rect.row, width: slot.width, style: style)
      }
    }
  }
}

/// What stands in a cell of a list.
struct CellContent: Sendable {
  var text: String
  var style: Style
  /// What stands there where there is no room for the whole.
  var short: String?
  /// Whether the filter's words are marked in it.
  var isMarked = false

  init(
    _ text: String, _ role: Role = .text, _ attributes: Style.Attributes = [], short: String? = nil,
    marked: Bool = false
  ) {
    self.text = text
    self.short = short
    style = Style(role, on: .plain, attributes)
    isMarked = marked
  }
}

/// How a row of a list stands out.
struct RowLook: Sendable {
  var isSelected = false
  var hasKeys = false
  var isUnsure = false
  var isNew = false
  /// Whether the user marked it for what is done to several at once.
  var isMarked = false

  var ground: Ground { isSelected ? (hasKeys ? .selection : .dimSelection) : .plain }
}

extension TableLayout {
  /// Draws one row over the width of the pane.
  func drawRow(
    in frame: inout Frame, rect: Rect, look: RowLook, filter: Filter, cell: (Int) -> CellContent
  ) {
    let row = rect.row
    if look.isSelected { frame.fill(rect, style: Style(.text, on: look.ground)) }
    let mark = look.isMarked ? "✓" : look.isSelected ? "▸" : look.isUnsure ? "?" : look.isNew ? "•" : " "
    let markStyle = Style(look.isMarked ? .match : look.hasKeys ? .focus : .muted, on: look.ground)
    frame.draw(mark, column: rect.column, row: row, style: markStyle)
    for slot in slots {
      var content = cell(slot.column.id)
      content.style.ground = look.ground
      if look.isUnsure { content.style.role = .muted }
      if let short = content.short, ScreenText.columns(of: content.text) > slot.width { content.text = short }
      let column = rect.column + slot.start
      if slot.column.alignment == .right {
        frame.drawRight(content.text, column: column, row: row, width: slot.width, style: content.style)
      } else if content.isMarked, !filter.isEmpty {
        let spans = Marking.spans(content.text, filter: filter, style: content.style)
        frame.draw(spans, column: column, row: row, width: slot.width)
      } else {
        frame.draw(content.text, column: column, row: row, width: slot.width, style: content.style)
      }
    }
  }
}
