/// By this name inside ``MainNews``, which calls what it asks of a deal a deal too.
typealias KindOfDeal = Deal.Kind

/// Which deals are an article's news and which its background.
///
/// An article tells its news in its title and first paragraphs; a round-up has news in every item.
struct MainNews {
  /// What is asked of a deal.
  struct Deal {
    var recipient: Int
    var parties: Set<Int>
    var sentences: [Int]
    /// Told in the present or the future.
    var isNews: Bool
    /// The text sets it in the past.
    var isBackground: Bool
    var date: PartialDate?
    var kind: KindOfDeal
    /// Done, and by whoever is in the news ("has ordered").
    var isDone: Bool
  }

  private let reading: Analysis
  private let topics: Topics
  private let isRoundUp: Bool
  /// The sentences that tell the news: title and opening.
  private let opening: Int
  /// Who is in the deals of the opening.
  private let parties: Set<Int>
  /// Who gets money in them.
  private let recipients: Set<Int>

  init(reading: Analysis, topics: Topics, deals: [Deal]) {
    self.reading = reading
    self.topics = topics
    let firstBody = reading.document.sentences.firstIndex { $0.form != .title } ?? 0
    opening = firstBody + 3
    isRoundUp = Self.isTitledAsRoundUp(reading) || Self.isMadeOfItems(reading, topics, deals)
    let limit = opening
    let told = deals.filter { deal in !deal.isBackground && deal.sentences.contains { $0 <= limit } }
    parties = told.reduce(into: []) { $0.formUnion($1.parties) }
    recipients = Set(told.map(\.recipient))
  }

  func isMain(_ deal: Deal) -> Bool {
    if deal.isBackground {
      // The item of a list of the year tells its news, though it was in January.
      return isRoundUp && Self.opensItem(deal, topics)
    }
    if isRoundUp { return true }
    if deal.sentences.contains(where: { $0 <= opening }) { return true }
    // What others did in the same days is an aside.
    let isOfNews = parties.isEmpty || !parties.isDisjoint(with: deal.parties)
    if deal.isNews, isOfNews { return true }
    // What the company of the news borrows, at no other time that the text gives, is a part of the package.
    if deal.kind == .debt, deal.isDone, deal.date == nil, recipients.contains(deal.recipient) { return true }
    if let published = reading.document.article.published, let date = deal.date, date.day != nil,
      (-1...7).contains(published.dayNumber - date.dayNumber)
    {
      return isOfNews
    }
    return deal.sentences.min().map(topics.opensItem) ?? false
  }

  // MARK: - Round-ups

  private static let words: Spellings = [
    "week", "weekly", "recap", "roundup", "digest", "briefing", "wire", "newsletter", "live", "minutes", "deals",
    "rounds",
  ]

  /// "The week in deals", "Funding Wire", "Small rounds, wide map": what such articles call themselves.
  private static func isTitledAsRoundUp(_ reading: Analysis) -> Bool {
    let sentences = reading.document.sentences.prefix { $0.form == .title }
    return sentences.contains { sentence in
      let title = reading.document.lowers[sentence.tokens]
      let isRoundUp = title.indices.dropLast().contains { title[$0] == "round" && title[title.endIndex - 1] == "up" }
      return isRoundUp || title.contains(where: words.contains)
    }
  }

  private static func opensItem(_ deal: Deal, _ topics: Topics) -> Bool {
    guard let first = deal.sentences.min() else { return false }
    return topics.opensItem(first) && topics.topic(at: first)?.entity == deal.recipient
  }

  /// Deals of four companies or more, each in a paragraph that opens with it, and none of them in most.
  private static func isMadeOfItems(_ reading: Analysis, _ topics: Topics, _ deals: [Deal]) -> Bool {
    let news = deals.filter { !$0.isBackground || opensItem($0, topics) }
    var paragraphs: [Int: Set<Int>] = [:]
    for deal in news {
      guard let first = deal.sentences.min(), topics.topic(at: first)?.entity == deal.recipient else { continue }
      paragraphs[deal.recipient, default: []].insert(reading.document.sentences[first].paragraph)
    }
    let places = paragraphs.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let most = paragraphs.keys.map { company in news.filter { $0.recipient == company }.count }.max() ?? 0
    return paragraphs.count >= 4 && places.count >= 4 && most * 2 <= news.count
  }
}
