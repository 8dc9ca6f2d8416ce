import TermsheetCore

extension State {
  /// The page that is open as HTML: its lines as they stand, bars as pictures, figures with their evidence.
  func pageReport(title: String, subtitle: String) -> HTMLPage {
    HTMLPage(
      title: title, subtitle: subtitle,
      lines: (page.content.pinned + page.content.lines).map { line in
        var proofs: [HTMLPage.Proof] = []
        for target in line.targets {
          guard let fact = target.item.facts.first, let proof = proof(of: fact), !proof.evidence.isEmpty else {
            continue
          }
          let article = catalogue.ledger.articles[proof.article].article
          let source = [article.outlet ?? article.path, article.published?.iso ?? "no date"].joined(separator: " · ")
          let text = proof.evidence.map(\.text).joined(separator: " … ")
          let found = HTMLPage.Proof(text: text, source: source)
          if !proofs.contains(found) { proofs.append(found) }
        }
        return HTMLPage.Line(pieces: line.spans.flatMap(Self.pieces), proofs: proofs)
      })
  }

  /// Runs of block characters are parts of bars.
  private static func pieces(_ span: Span) -> [HTMLPage.Piece] {
    let tone = span.style.role.tone(isBold: span.style.attributes.contains(.bold))
    var pieces: [HTMLPage.Piece] = []
    for character in span.text {
      guard let strength = strength(character) else {
        if case .text(let text, _)? = pieces.last {
          pieces[pieces.count - 1] = .text(text + String(character), tone)
        } else {
          pieces.append(.text(String(character), tone))
        }
        continue
      }
      if case .bar(let columns, strength, _)? = pieces.last {
        pieces[pieces.count - 1] = .bar(columns: columns + 1, strength: strength, tone)
      } else {
        pieces.append(.bar(columns: 1, strength: strength, tone))
      }
    }
    return pieces
  }

  /// How dark a block character is; `nil` for any other.
  private static func strength(_ character: Character) -> Double? {
    switch character {
    case "█", "▉", "▊", "▋", "▌", "▍", "▎", "▏": 1
    case "▓": 0.75
    case "▒", "▚": 0.5
    case "░": 0.25
    default: nil
    }
  }
}

extension Role {
  fileprivate func tone(isBold: Bool) -> HTMLPage.Tone {
    switch self {
    case .muted, .border, .barEmpty: .quiet
    case .title, .header, .focus: .strong
    case .money: .figure
    case .company: .name
    case .statusClosed: .done
    case .statusAgreed, .barFilled: .agreed
    case .statusPlanned: .planned
    case .statusTalks: .talk
    case .statusRumoured: .rumoured
    case .statusOff, .problem: .off
    case .text, .match, .evidence: isBold ? .strong : .text
    }
  }
}
