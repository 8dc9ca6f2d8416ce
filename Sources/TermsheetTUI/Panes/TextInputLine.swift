/// A text that is being typed, with the cursor in view.
enum TextInputLine {
  static func draw(
    _ input: TextInput, in frame: inout Frame, column: Int, row: Int, width: Int, ground: Ground = .plain
  ) {
    guard width > 1 else { return }
    // Of a text that is longer than the line the part around the cursor is shown.
    var hidden = 0
    while ScreenText.columns(of: String(input.characters[hidden..<input.cursor])) >= width, hidden < input.cursor {
      hidden += 1
    }
    let text = String(input.characters[hidden...])
    frame.draw(text, column: column, row: row, width: width, style: Style(.text, on: ground))
    let offset = ScreenText.columns(of: String(input.characters[hidden..<input.cursor]))
    frame.cursor = Frame.Position(column: min(column + offset, frame.size.columns - 1), row: row)
  }
}
