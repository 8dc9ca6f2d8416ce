/// Lines of text in columns, as a page of the dashboard has them, as one HTML page that needs nothing beside it: bars are
/// pictures, and every figure leads to the sentence that proves it.
public struct HTMLPage: Sendable {
  /// What a text is, for its colour.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    case text, quiet, strong, name, figure, done, agreed, planned, talk, rumoured, off
  }

  public enum Piece: Sendable, Hashable {
    case text(String, Tone)
    /// A part of a bar, so many characters long; `strength` from 0 to 1 tells parts apart without colour.
    case bar(columns: Int, strength: Double, Tone)
  }

  /// A sentence and where it stands.
  public struct Proof: Sendable, Hashable {
    public var text: String
    public var source: String

    public init(text: String, source: String) {
      self.text = text
      self.source = source
    }
  }

  public struct Line: Sendable, Hashable {
    public var pieces: [Piece]
    public var proofs: [Proof]

    public init(pieces: [Piece], proofs: [Proof] = []) {
      self.pieces = pieces
      self.proofs = proofs
    }
  }

  public var title: String
  /// What is shown, below the title.
  public var subtitle: String
  public var lines: [Line]

  public init(title: String, subtitle: String, lines: [Line]) {
    self.title = title
    self.subtitle = subtitle
    self.lines = lines
  }

  /// The page, as UTF-8.
  public var text: [UInt8] {
    var numbers: [Proof: Int] = [:]
    var proofs: [Proof] = []
    var html = HTMLText.head(title: title, subtitle: subtitle, style: Self.style) + "<pre>"
    for line in lines {
      for piece in line.pieces { html += Self.written(piece) }
      for proof in line.proofs {
        let number = numbers[proof] ?? proofs.count + 1
        if numbers[proof] == nil {
          numbers[proof] = number
          proofs.append(proof)
        }
        html += " <a href=\"#e\(number)\">\(number)</a>"
      }
      html += "\n"
    }
    html += "</pre>\n"
    if !proofs.isEmpty {
      html += "<h2>Evidence</h2>\n<ol>\n"
      for (index, proof) in proofs.enumerated() {
        html += "<li id=\"e\(index + 1)\">“\(HTMLText.escaped(proof.text))”"
        html += "<br><span class=\"quiet\">\(HTMLText.escaped(proof.source))</span></li>\n"
      }
      html += "</ol>\n"
    }
    return Array((html + HTMLText.end).utf8)
  }

  private static func written(_ piece: Piece) -> String {
    switch piece {
    case .text(let text, .text): return HTMLText.escaped(text)
    case .text(let text, let tone): return "<span class=\"\(tone.rawValue)\">\(HTMLText.escaped(text))</span>"
    case .bar(let columns, let strength, let tone):
      let share = NumberText.plain((max(0, min(1, strength)) * 100).rounded() / 100) ?? "1"
      return
        "<svg class=\"\(tone.rawValue)\" style=\"width:\(columns)ch\" viewBox=\"0 0 1 1\" preserveAspectRatio=\"none\">"
        + "<rect width=\"1\" height=\"1\" fill=\"currentColor\" fill-opacity=\"\(share)\"/></svg>"
    }
  }

  private static let style = """
    pre { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-x: auto; }
    pre svg { height: 1em; vertical-align: -.15em; }
    pre a { font-size: .8em; text-decoration: none; }
    ol { font-size: .9rem; }
    li { margin-bottom: .5rem; }
    .strong { font-weight: bold; } .quiet { color: GrayText; } .figure { font-weight: bold; }
    .name { color: light-dark(#1f5ba8, #8fb4f5); } .done { color: light-dark(#2c6a1a, #93d0a0); }
    .agreed { color: light-dark(#0b6a70, #7fd0d4); } .planned { color: light-dark(#7a3b9c, #c7a1f2); }
    .talk { color: light-dark(#7d5a00, #ecca84); } .rumoured { color: light-dark(#a34a06, #f0a07a); }
    .off { color: light-dark(#b3262d, #ee7d92); }
    """
}
