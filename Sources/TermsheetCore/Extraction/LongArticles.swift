/// Texts longer than any article are read piece by piece, so that time and memory stay in step with their length.
///
/// Within a piece references, topics and deals told twice are settled over the whole of it; between pieces only facts
/// that say the same are put together.
enum LongArticles {
  /// In bytes: some twenty thousand words, more than any article has.
  static let piece = 131_072

  /// The article in pieces, each with the byte offset of its body in the whole.
  static func pieces(of article: Article, limit: Int = piece) -> [(article: Article, offset: Int)] {
    let bytes = Array(article.body.utf8)
    guard bytes.count > limit else { return [(article, 0)] }
    var pieces: [(Article, Int)] = []
    var start = 0
    var heading = 0
    while start < bytes.count {
      let end = bytes.count - start <= limit ? bytes.count : cut(bytes, start..<start + limit)
      var part = article
      part.body = String(decoding: bytes[start..<end], as: UTF8.self)
      if start > 0 { part.title = nil }
      part.headings = []
      while heading < article.headings.count, article.headings[heading].lowerBound < end {
        let range = article.headings[heading].clamped(to: start..<end)
        part.headings.append(range.lowerBound - start..<range.upperBound - start)
        heading += 1
      }
      pieces.append((part, start))
      start = end
    }
    return pieces
  }

  /// After the last empty line of a range, or the last line, word or character.
  private static func cut(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let half = range.lowerBound + range.count / 2
    for index in (half..<range.upperBound).reversed() where bytes[index] == 0x0A && bytes[index - 1] == 0x0A {
      return index + 1
    }
    for index in (half..<range.upperBound).reversed() where bytes[index] == 0x0A { return index + 1 }
    for index in (half..<range.upperBound).reversed() where bytes[index] == 0x20 { return index + 1 }
    var end = range.upperBound
    while end > half, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

/// Puts the facts of an article's pieces together; what two pieces tell alike is one fact with the evidence of both.
struct PieceFacts {
  private(set) var facts = ArticleFacts()
  private var places: [Key: Int] = [:]

  private enum Key: Hashable {
    case deal(Deal.Kind, String?, String?, Money?, Int?)
    case stake(String, String, Double?, Stake.Kind)
    case hardware(String, HardwareMention.Quantity?)
    case right(String, String, Right.Kind)
    case comment(String, Comment.Response)
  }

  /// - Parameter offset: of the piece's body in the article's, in bytes.
  mutating func add(_ piece: ArticleFacts, at offset: Int) {
    var placed: [Int] = []
    for deal in piece.deals {
      let key = Key.deal(deal.kind, deal.recipient, deal.round, deal.amount, deal.date?.year)
      if let place = place(key, facts.deals.count) {
        facts.deals[place].evidence += shifted(deal.evidence, offset)
        placed.append(place)
      } else {
        placed.append(facts.deals.count)
        facts.deals.append(deal)
        facts.deals[facts.deals.count - 1].evidence = shifted(deal.evidence, offset)
        facts.deals[facts.deals.count - 1].partOf = nil
      }
    }
    for (index, deal) in piece.deals.enumerated() {
      guard let whole = deal.partOf, placed[whole] != placed[index] else { continue }
      facts.deals[placed[index]].partOf = placed[whole]
    }
    for stake in piece.stakes {
      if place(.stake(stake.holder, stake.company, stake.percent, stake.kind), facts.stakes.count) == nil {
        facts.stakes.append(stake)
        facts.stakes[facts.stakes.count - 1].evidence = shifted(stake.evidence, offset)
      }
    }
    for mention in piece.hardware {
      if let place = place(.hardware(mention.name, mention.quantity), facts.hardware.count) {
        let users = Set(facts.hardware[place].users)
        facts.hardware[place].users += mention.users.filter { !users.contains($0) }
      } else {
        facts.hardware.append(mention)
        facts.hardware[facts.hardware.count - 1].evidence = shifted(mention.evidence, offset)
      }
    }
    for right in piece.rights where place(.right(right.holder, right.company, right.kind), facts.rights.count) == nil {
      facts.rights.append(right)
      facts.rights[facts.rights.count - 1].evidence = shifted(right.evidence, offset)
    }
    for comment in piece.comments where place(.comment(comment.company, comment.response), facts.comments.count) == nil
    {
      facts.comments.append(comment)
      facts.comments[facts.comments.count - 1].evidence = shifted(comment.evidence, offset)
    }
  }

  /// Where the fact stands already; notes it as standing at `next` otherwise.
  private mutating func place(_ key: Key, _ next: Int) -> Int? {
    if let place = places[key] { return place }
    places[key] = next
    return nil
  }

  private func shifted(_ evidence: [Evidence], _ offset: Int) -> [Evidence] {
    guard offset > 0 else { return evidence }
    return evidence.map { item in
      var item = item
      if item.source == .body {
        item.start += offset
        item.end += offset
      }
      return item
    }
  }
}
