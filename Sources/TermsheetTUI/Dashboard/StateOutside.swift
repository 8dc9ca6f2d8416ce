import TermsheetCore

// Opening, copying and writing what is on the screen.

extension State {
  // MARK: Opening

  var noTextReason: String? { citation == nil ? nothingReason ?? "nothing is selected here" : nil }

  mutating func show(in viewer: Errand.Viewer) {
    guard let citation else { return }
    noteRead()
    let loaded = catalogue.ledger.articles[citation.article]
    let isShown = article.article == citation.article && article.text != nil
    errands.append(
      .show(
        ReadableText(
          article: loaded, text: isShown && article.awaited == nil ? article.text : nil, options: reading,
          sentence: citation.evidence.first?.text),
        in: viewer))
  }

  var noAddressReason: String? {
    guard let citation else { return nothingReason ?? "nothing is selected here" }
    guard let url = catalogue.ledger.articles.article(citation.article).url else {
      return "the article does not say its address"
    }
    return Self.isWebAddress(url) ? nil : "the article's address is none of the web: \(url)"
  }

  mutating func browse() {
    guard let citation, let url = catalogue.ledger.articles.article(citation.article).url else { return }
    errands.append(.browse(url))
  }

  /// What comes out of a file is handed to a program only where it is plainly an address.
  static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value < 0x7F && !"\"'`\\<>".unicodeScalars.contains($0)
      }
  }

  // MARK: Copying

  /// What can be copied of the selected row, with what it is.
  mutating func openCopying() {
    var items: [Chooser.Item] = []
    func add(_ what: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      items.append(Chooser.Item(text: what, detail: text) { $0.errands.append(.copy(text, what: what)) })
    }
    let table = exportTable(shown: true, rows: .selected)
    if let table, let row = table.rows.first {
      let cells = row.map(\.plain)
      add("the row", cells.joined(separator: "\t"))
      add("the evidence", citation.map { $0.evidence.map(\.text).joined(separator: " … ") })
      if let citation {
        let article = catalogue.ledger.articles.article(citation.article)
        add("the article's address", article.url)
        add("the article's path", article.path)
      }
      add("the command that prints this view", viewCommand)
      for (column, cell) in zip(table.columns, cells) { add(column.name, cell) }
    }
    open(Chooser(title: "COPY", label: "copy: ", nothing: "nothing is called so", items: items))
  }

  mutating func copyCommand() { errands.append(.copy(viewCommand, what: "the command")) }

  // MARK: Writing

  var noExportReason: String? {
    switch focus {
    case .companies, .deals, .ownership, .hardware: nothingReason
    case .page: page.wanted == nil ? nil : "the page is still being made"
    case .article: "lists and pages can be written: Esc leads back to them"
    }
  }

  mutating func openExport() {
    let items = ExportFormat.allCases.map { format in
      Chooser.Item(text: format.name, detail: format.help) { $0.promptExport(format) }
    }
    let title = page.name.map { focus == .page ? $0.rawValue.uppercased() : focus.title } ?? focus.title
    open(Chooser(title: "EXPORT \(title)", label: "as: ", nothing: "there is no such form", items: items))
  }

  private mutating func promptExport(_ format: ExportFormat) {
    prompt = Prompt(kind: .export(format))
    let name = focus == .page ? page.name?.rawValue ?? focus.rawValue : focus.rawValue
    prompt.input = TextInput("termsheet-\(name)-\(today.iso).\(format.ending)")
    mode = .prompt
  }

  mutating func export(_ format: ExportFormat, to path: String) {
    let state = self
    errands.append(
      .write(path: path) { (state.exportBytes(format), CountText.text(state.exportCount, "row")) })
  }
}
