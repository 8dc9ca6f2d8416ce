// Edits as a list shows them.

extension Edit.Action {
  /// Whether it says something about facts or companies, and not only that the user read or looked.
  public var isWork: Bool {
    switch self {
    case .read, .look, .undo: false
    default: true
    }
  }
}

extension Edit {
  /// The beginning of its name, when (UTC), what, and on which facts.
  public var row: [String] {
    let stored = StoredEdit(self)
    let day = PartialDate(dayNumber: Int(time / 86_400_000)).iso
    let minutes = Int(time / 60_000 % 1440)
    let clock = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    // What is taken back is named as its own row names it.
    let value = stored.action == "undo" ? stored.value.map { String($0.prefix(8)) } : stored.value ?? stored.path
    let what = [stored.field, value].compactMap { $0 }.joined(separator: " ")
    let facts = targets.map(\.key.text)
    return [
      String(id.prefix(8)), "\(day) \(clock)", stored.action, what,
      facts.prefix(3).joined(separator: " ") + (facts.count > 3 ? " +\(facts.count - 3)" : ""),
    ]
  }
}

extension Table {
  public init(edits rows: [[String]]) {
    self.init(
      columns: ["Edit", "Time (UTC)", "Action", "Value", "Facts"].map { Column($0) },
      rows: rows.map { $0.map { Cell(Optional($0)) } })
  }

  /// Names and values.
  public init(pairs: [(String, String)]) {
    self.init(
      columns: [Column("What"), Column("Value")], rows: pairs.map { [Cell(Optional($0.0)), Cell(Optional($0.1))] })
  }
}
