/// What every page of HTML that is written here has in common: no script, nothing from elsewhere, no text taken for
/// markup.
enum HTMLText {
  static func escaped(_ text: String, keepsLines: Bool = true) -> String {
    var result = ""
    for character in PlainText.harmless(text, keepsLines: keepsLines) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// From the document type to the heading and what is shown.
  static func head(title: String, subtitle: String, style: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
    h1 { font-size: 1.4rem; margin-bottom: 0; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
    p { color: GrayText; margin-top: .2rem; }
    \(style)
    </style>
    </head>
    <body>
    <h1>\(escaped(title))</h1>
    <p>\(escaped(subtitle))</p>

    """
  }

  static let end = "</body>\n</html>\n"
}
