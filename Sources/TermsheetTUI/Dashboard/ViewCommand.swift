import TermsheetCore

extension State {
  /// The command line that prints what the list with the keys shows.
  var viewCommand: String {
    if focus == .page, let command = pageCommand { return command }
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
      // Free text orders by itself, unless the list is in the order of its dates.
      if focus != .hardware, dealSorting != .deals || (filter.hasText && !ranksMatches(.deals)) {
        let title = DealsPane.Column.allCases[dealSorting.column].title.lowercased()
        parts += ["--sort", title + (dealSorting.descending ? ":desc" : "")]
      }
    }
    if conditions.count == 1, conditions[0].hasPrefix("("), conditions[0].hasSuffix(")") { conditions = [typed] }
    if !conditions.isEmpty { parts += ["--filter", Self.quoted(conditions.joined(separator: " "))] }
    if showsUnsure { parts.append("--all") }
    return (parts + commandPaths.map(Self.quoted)).joined(separator: " ")
  }

  /// What prints the facts of the page that is open: a page's lines and figures in words, for all but the deal's story and
  /// what is new.
  private var pageCommand: String? {
    var parts = ["termsheet"]
    switch page.name {
    case nil: return nil
    case .deal:
      guard let key = page.deal else { return nil }
      parts += ["explain", "deal", key.text]
    case .digest:
      parts +=
        ["digest"] + (lastLook != nil && past.date == nil ? ["--since", "last-look"] : []) + pageFilter(chosenName)
    case .changes:
      parts.append("digest")
      if let date = page.settings.comparedTo { parts += ["--since", date.iso] }
      parts += pageFilter(chosenName)
    case .company, .flows, .timeline, .compute, .money:
      parts.append("--plain")
      parts += pageFilter(page.name == .company ? page.company : chosenName)
    }
    return (parts + commandPaths.map(Self.quoted)).joined(separator: " ")
  }

  private var chosenName: String? { chosen.map { catalogue.companies[$0].name } }

  private func pageFilter(_ company: String?) -> [String] {
    let isSplit = filter.query.root.map { if case .any = $0 { true } else { false } } ?? false
    var conditions = filter.isEmpty ? [] : [isSplit && company != nil ? "(\(filter.text))" : filter.text]
    if let company { conditions.append("company=" + QueryCompletion.quoted(company)) }
    return conditions.isEmpty ? [] : ["--filter", Self.quoted(conditions.joined(separator: " "))]
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
