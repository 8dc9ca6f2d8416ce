/// What stands on a screen that is too small for the panes: as much of a message as fits.
enum TooSmall {
  static func draw(in frame: inout Frame) {
    let smallest = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    let lines = TextWrapping.lines(
      of: "termsheet needs \(smallest), this is \(frame.size.columns)x\(frame.size.rows)",
      width: max(1, frame.size.columns))
    let top = max(0, (frame.size.rows - lines.count) / 2)
    for (offset, line) in lines.prefix(frame.size.rows).enumerated() {
      let column = max(0, (frame.size.columns - ScreenText.columns(of: line)) / 2)
      frame.draw(line, column: column, row: top + offset, style: Style(.text))
    }
  }
}
