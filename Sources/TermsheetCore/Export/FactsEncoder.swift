/// Writes the facts of articles as JSON, one object an article on one line, in the fact format.
///
/// The field order is fixed, nullable fields are present as null, numbers have no exponent, and money is in whole units
/// of its currency. Evidence in the title (rather than in the body) has a `source` field that says so.
public struct FactsEncoder: Sendable {
  public init() {}

  /// One line with its line feed, as UTF-8.
  public func line(_ loaded: LoadedArticle) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("article") { $0.write(loaded.article) }
      writer.field("deals") { $0.array(loaded.facts.deals) { $0.write($1) } }
      writer.field("stakes") { $0.array(loaded.facts.stakes) { $0.write($1) } }
      writer.field("hardware") { $0.array(loaded.facts.hardware) { $0.write($1) } }
      writer.field("rights") { $0.array(loaded.facts.rights) { $0.write($1) } }
      writer.field("comments") { $0.array(loaded.facts.comments) { $0.write($1) } }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  mutating func write(_ article: Article) {
    object { writer in
      writer.field("path", article.path)
      writer.field("title", article.title)
      writer.field("outlet", article.outlet)
      writer.field("published", article.published?.iso)
      writer.field("url", article.url)
    }
  }

  mutating func write(_ deal: Deal) { object { $0.fields(of: deal) } }
  mutating func write(_ stake: Stake) { object { $0.fields(of: stake) } }
  mutating func write(_ mention: HardwareMention) { object { $0.fields(of: mention) } }

  mutating func write(_ right: Right) {
    object { writer in
      writer.field("holder", right.holder)
      writer.field("company", right.company)
      writer.field("right", right.kind.rawValue)
      writer.field("exclusive", right.isExclusive)
      writer.field("status", right.status.rawValue)
      writer.support(right.evidence, right.confidence)
    }
  }

  mutating func write(_ comment: Comment) {
    object { writer in
      writer.field("company", comment.company)
      writer.field("response", comment.response.rawValue)
      writer.support(comment.evidence, comment.confidence)
    }
  }

  mutating func fields(of deal: Deal) {
    field("kind", deal.kind.rawValue)
    field("round", deal.round)
    field("status", deal.status?.rawValue)
    field("recipient", deal.recipient)
    field("investors") { writer in
      writer.array(deal.investors) { writer, investor in
        writer.object { writer in
          writer.field("name", investor.name)
          writer.field("role", investor.role?.rawValue)
        }
      }
    }
    field("amount") { $0.write(deal.amount) }
    field("valuation") { $0.write(deal.valuation?.money, basis: deal.valuation?.basis) }
    field("date", deal.date?.iso)
    field("main", deal.isMain)
    field("attribution", deal.attribution)
    field("anonymous", deal.isAnonymous)
    field("sellers", deal.sellers)
    field("partOf", deal.partOf)
    support(deal.evidence, deal.confidence)
  }

  mutating func fields(of stake: Stake) {
    field("holder", stake.holder)
    field("company", stake.company)
    field("percent", stake.percent)
    // The format has no ranges of shares: a share between two figures is about as large.
    field("qualifier", (stake.qualifier == .range ? .about : stake.qualifier)?.rawValue)
    field("kind", stake.kind.rawValue)
    field("status", stake.status.rawValue)
    field("asOf", stake.asOf?.iso)
    support(stake.evidence, stake.confidence)
  }

  mutating func fields(of mention: HardwareMention) {
    field("name", mention.name)
    field("vendor", mention.vendor)
    field("users", mention.users)
    field("relation", mention.relation.rawValue)
    field("quantity") { writer in
      guard let quantity = mention.quantity else { return writer.null() }
      writer.object { writer in
        writer.field("value", quantity.value)
        writer.field("unit", quantity.unit.rawValue)
        writer.field("qualifier", quantity.qualifier.rawValue)
      }
    }
    support(mention.evidence, mention.confidence)
  }

  private mutating func write(_ money: Money?, basis: Valuation.Basis? = nil) {
    guard let money else { return null() }
    object { writer in
      writer.field("value", money.value)
      writer.field("high", money.high)
      writer.field("currency", money.currency)
      writer.field("qualifier", money.qualifier.rawValue)
      if let basis { writer.field("basis", basis.rawValue) }
    }
  }

  private mutating func support(_ evidence: [Evidence], _ confidence: Confidence) {
    field("evidence") { writer in
      writer.array(evidence) { writer, sentence in
        writer.object { writer in
          writer.field("text", sentence.text)
          writer.field("start", sentence.start)
          writer.field("end", sentence.end)
          if sentence.source == .title { writer.field("source", sentence.source.rawValue) }
        }
      }
    }
    field("confidence", confidence.value)
    field("reasons", confidence.reasons)
  }
}
