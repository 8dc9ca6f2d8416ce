/// A share drawn as a bar of blocks.
public enum Bar {
  /// `███▌░░░░`: filled to an eighth of a column, never empty for a share above nothing nor full below the whole.
  ///
  /// - Parameter share: 0 to 1; what lies beyond is cut.
  public static func draw(
    _ share: Double, in frame: inout Frame, column: Int, row: Int, width: Int, ground: Ground = .plain
  ) {
    guard width > 0 else { return }
    let share = share.isFinite ? min(1, max(0, share)) : 0
    var eighths = Int((share * Double(width * 8)).rounded())
    if share > 0 { eighths = max(1, eighths) }
    if share < 1 { eighths = min(width * 8 - 1, eighths) }
    let blocks = ["░", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    for offset in 0..<width {
      let rest = eighths - offset * 8
      let text = rest >= 8 ? "█" : blocks[max(0, rest)]
      let style = Style(rest > 0 ? .barFilled : .barEmpty, on: ground)
      frame.set(Glyph(text), columns: 1, column: column + offset, row: row, style: style)
    }
  }
}
