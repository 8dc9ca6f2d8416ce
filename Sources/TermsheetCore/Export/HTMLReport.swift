/// A table with charts as one HTML page that needs nothing beside it: styles and pictures are within, and no script.
public struct HTMLReport: Sendable {
  /// One horizontal bar of a chart.
  public struct Bar: Sendable, Hashable {
    public var label: String
    public var value: Double
    /// The value as people read it.
    public var text: String

    public init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  public struct Chart: Sendable, Hashable {
    public var title: String
    public var bars: [Bar]
    /// What is in no bar; empty where nothing is left out.
    public var note: String

    public init(title: String, bars: [Bar], note: String = "") {
      self.title = title
      self.bars = bars
      self.note = note
    }
  }

  public var title: String
  /// What is shown, below the title.
  public var subtitle: String
  public var table: Table
  public var charts: [Chart]

  public init(title: String, subtitle: String, table: Table, charts: [Chart] = []) {
    self.title = title
    self.subtitle = subtitle
    self.table = table
    self.charts = charts
  }

  /// The page, as UTF-8.
  public var text: [UInt8] {
    var html = HTMLText.head(title: title, subtitle: subtitle, style: Self.style)
    for chart in charts where !chart.bars.isEmpty { html += Self.picture(chart) }
    html += "<h2>\(table.rows.count) rows</h2>\n<table>\n<thead><tr>"
    for column in table.columns {
      html += "<th\(column.isRightAligned ? " class=\"n\"" : "") scope=\"col\">\(HTMLText.escaped(column.name))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (index, cell) in row.enumerated() {
        let isFigure = table.columns.indices.contains(index) && table.columns[index].isRightAligned
        let text = Self.written(cell)
        // A date or an identifier is not broken; names and sentences are.
        let style =
          isFigure ? " class=\"n\"" : text.utf8.count <= Self.whole && !text.contains(" ") ? " class=\"w\"" : ""
        html += "<td\(style)>\(text)</td>"
      }
      html += "</tr>\n"
    }
    return Array((html + "</tbody>\n</table>\n" + HTMLText.end).utf8)
  }

  /// A word of a table's cell up to this length is not broken, in bytes.
  private static let whole = 12

  /// A row a bar: its name at the left, its figure behind it.
  private static func picture(_ chart: Chart) -> String {
    let (left, width, step) = (190.0, 480.0, 24.0)
    let largest = max(chart.bars.map(\.value).max() ?? 0, 1e-9)
    let height = Double(chart.bars.count) * step
    var svg = "<h2>\(HTMLText.escaped(chart.title))</h2>\n"
    svg += "<svg viewBox=\"0 0 820 \(number(height))\" width=\"820\" height=\"\(number(height))\" role=\"img\" "
    svg += "aria-label=\"\(HTMLText.escaped(chart.title))\">\n"
    for (row, bar) in chart.bars.enumerated() {
      let top = Double(row) * step
      let length = max(1, bar.value / largest * width)
      svg +=
        "<text x=\"\(number(left - 10))\" y=\"\(number(top + 16))\" text-anchor=\"end\">\(HTMLText.escaped(bar.label))</text>"
      svg += "<rect x=\"\(number(left))\" y=\"\(number(top + 3))\" width=\"\(number(length))\" height=\"18\"/>"
      svg += "<text x=\"\(number(left + length + 8))\" y=\"\(number(top + 16))\">\(HTMLText.escaped(bar.text))</text>\n"
    }
    return svg + "</svg>\n" + (chart.note.isEmpty ? "" : "<p>\(HTMLText.escaped(chart.note))</p>\n")
  }

  private static func number(_ value: Double) -> String { NumberText.plain((value * 10).rounded() / 10) ?? "0" }

  private static func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: ""
    case .number(let number): NumberText.plain(number) ?? ""
    case .text(let text): HTMLText.escaped(text)
    }
  }

  private static let style = """
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .6rem; text-align: left; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
    th { position: sticky; top: 0; background: Canvas; }
    .n { text-align: right; white-space: nowrap; }
    .w { white-space: nowrap; }
    svg { max-width: 100%; height: auto; }
    svg text { fill: currentColor; font: 13px system-ui, sans-serif; }
    svg rect { fill: #3b7dd8; }
    """
}
