import TermsheetCore

extension State {
  /// The command line that prints what the list with the keys shows.
  var viewCommand: String {
    var parts = ["termsheet"]
    var conditions: [String] = []
    let typed = filter.text.split(separator: " ").joined(separator: " ")
    if !filter.isEmpty {
      let isSplit = filter.query.root.map { if case .any = $0 { true } else { false } } ?? false
      conditions.append(isSplit ? "(\(typed))" : typed)
    }
    if showsNewOnly { conditions.append("is:new") }
    switch focus {
    case .ownership:
      parts.append("stakes")
      conditions = subject.map { ["company=" + QueryCompletion.quoted($0)] } ?? []
    default:
      parts.append(focus == .hardware ? "hardware" : "deals")
      if let chosen { conditions.append("company=" + QueryCompletion.quoted(catalogue.companies[chosen].name)) }
      if focus != .hardware, dealSorting != Sorting(column: DealsPane.Column.date.rawValue, descending: true) {
        let title = DealsPane.Column.allCases[dealSorting.column].title.lowercased()
        parts += ["--sort", title + (dealSorting.descending ? ":desc" : "")]
      }
    }
    if conditions.count == 1, conditions[0].hasPrefix("("), conditions[0].hasSuffix(")") { conditions = [typed] }
    if !conditions.isEmpty { parts += ["--filter", Self.quoted(conditions.joined(separator: " "))] }
    if showsUnsure { parts.append("--all") }
    return (parts + commandPaths.map(Self.quoted)).joined(separator: " ")
  }

  /// As a POSIX shell takes it for one word.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || "-_./:,+@%".utf8.contains(byte)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
