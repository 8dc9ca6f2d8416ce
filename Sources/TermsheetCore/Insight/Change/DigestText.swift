extension Digest {
  /// How a digest is written.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case text, markdown, html
  }

  public func written(as format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .html: html
    }
  }

  private var heading: String { "termsheet digest, \(period)" }
  private var nothing: String { "Nothing is new." }

  private var text: String {
    var lines = [heading, summary]
    if let money { lines.append("New money in: \(money)") }
    if isEmpty { lines.append(nothing) }
    for section in sections {
      lines += ["", section.title.uppercased()]
      for entry in section.entries {
        lines.append("* " + entry.text + (entry.moves.isEmpty ? "" : " [" + entry.moves.joined(separator: "; ") + "]"))
        if !entry.evidence.isEmpty { lines.append("  “\(entry.evidence)”") }
        if !entry.source.isEmpty { lines.append("  " + entry.source + (entry.url.map { " · \($0)" } ?? "")) }
      }
      if section.omitted > 0 { lines.append("  and \(CountText.text(section.omitted)) more") }
    }
    return lines.map { PlainText.harmless($0) + "\n" }.joined()
  }

  // MARK: Markdown

  private var markdown: String {
    var lines = ["# \(Self.marked(heading))", "", Self.marked(summary) + "."]
    if let money { lines += ["", "New money in: **\(Self.marked(money))**"] }
    if isEmpty { lines += ["", nothing] }
    for section in sections {
      lines += ["", "## \(section.title)", ""]
      for entry in section.entries {
        let moves = entry.moves.isEmpty ? "" : " — **" + Self.marked(entry.moves.joined(separator: "; ")) + "**"
        lines.append("- " + Self.marked(entry.text) + moves + "  ")
        if !entry.evidence.isEmpty { lines.append("  > " + Self.marked(entry.evidence)) }
        if !entry.source.isEmpty {
          lines += [
            "",
            "  "
              + (entry.url.flatMap(Self.link).map { "[\(Self.marked(entry.source))](\($0))" }
                ?? Self.marked(entry.source)),
            "",
          ]
        }
      }
      if section.omitted > 0 { lines.append("- and \(CountText.text(section.omitted)) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text in which no character is taken for Markdown's own.
  static func marked(_ text: String) -> String {
    var result = ""
    for character in PlainText.harmless(text) {
      if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The address where it is one of the web that can stand in brackets; `nil` for anything else.
  static func link(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    return url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("()<>\"'\\`".utf8).contains($0) } ? url : nil
  }

  // MARK: HTML

  /// A page of its own, with all styles in the elements: mail programs drop style sheets.
  private var html: String {
    var body = "<h1 style=\"font-size:1.3em\">\(Self.escaped(heading))</h1>\n<p>\(Self.escaped(summary)).</p>\n"
    if let money { body += "<p>New money in: <strong>\(Self.escaped(money))</strong></p>\n" }
    if isEmpty { body += "<p>\(nothing)</p>\n" }
    for section in sections {
      body += "<h2 style=\"font-size:1.1em;border-bottom:1px solid #999\">\(section.title)</h2>\n<ul>\n"
      for entry in section.entries { body += Self.item(entry) }
      if section.omitted > 0 { body += "<li>and \(CountText.text(section.omitted)) more</li>\n" }
      body += "</ul>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(heading))</title></head>
      <body style="font-family:sans-serif;max-width:46em;margin:1em auto;line-height:1.4">
      \(body)</body></html>

      """
  }

  private static func item(_ entry: Entry) -> String {
    var html = "<li style=\"margin-bottom:.8em\">\(escaped(entry.text))"
    if !entry.moves.isEmpty { html += " <strong>\(escaped(entry.moves.joined(separator: "; ")))</strong>" }
    if !entry.evidence.isEmpty {
      html += "<br><q style=\"color:#444\">\(escaped(entry.evidence))</q>"
    }
    if !entry.source.isEmpty {
      let source = escaped(entry.source)
      html +=
        "<br><small>\(entry.url.flatMap(link).map { "<a href=\"\(escaped($0))\">\(source)</a>" } ?? source)</small>"
    }
    return html + "</li>\n"
  }

  static func escaped(_ text: String) -> String { HTMLText.escaped(text, keepsLines: false) }
}
