extension Frame {
  /// The cells of a part, row by row; `nil` where it does not lie within the frame.
  func cells(of rect: Rect) -> [Cell]? {
    guard !rect.isEmpty, rect.clipped(to: bounds) == rect else { return nil }
    return [Cell](unsafeUninitializedCapacity: rect.columns * rect.rows) { buffer, count in
      cells.withUnsafeBufferPointer { cells in
        guard let target = buffer.baseAddress, let source = cells.baseAddress else { return }
        for row in 0..<rect.rows {
          (target + row * rect.columns).initialize(
            from: source + (rect.row + row) * size.columns + rect.column, count: rect.columns)
        }
      }
      count = rect.columns * rect.rows
    }
  }

  /// Puts cells that were taken from a part into another of the same size, across whose sides no wide character may stand.
  ///
  /// - Returns: false where the sizes differ or the part does not lie within the frame; nothing is put then.
  @discardableResult
  mutating func put(_ part: [Cell], in rect: Rect) -> Bool {
    guard part.count == rect.columns * rect.rows, rect.clipped(to: bounds) == rect else { return false }
    let width = size.columns
    cells.withUnsafeMutableBufferPointer { cells in
      part.withUnsafeBufferPointer { part in
        guard let target = cells.baseAddress, let source = part.baseAddress else { return }
        for row in 0..<rect.rows {
          (target + (rect.row + row) * width + rect.column).update(
            from: source + row * rect.columns, count: rect.columns)
        }
      }
    }
    return true
  }
}
