/// Finds the facts that an article says only because it carries the text of another, so that a list has them once.
///
///     let facts = RepeatedFacts(count: stakes.count, article: { stakes[$0].article }, of: articles) { SaidStake(stakes[$0].stake) }
///     facts.once([0, 1, 2])  // [(1, copies: 7), (2, copies: 0)]: the first shown as "+7 copies"
struct RepeatedFacts<Content: Hashable> {
  private struct Place: Hashable {
    /// The first of the articles that carry the text.
    var text: Int
    var content: Content
    /// Of several such facts in one article which it is.
    var ordinal: Int
  }

  private struct Saying: Hashable {
    var article: Int
    var content: Content
  }

  /// Of facts whose text several articles carry; of others nothing need be known, and mostly that is nearly all.
  private var places: [Int: Place] = [:]
  private var counts: [Place: Int] = [:]
  private let published: (Int) -> PartialDate?

  /// - Parameters:
  ///   - article: of each of so many facts, as an index into `articles`.
  ///   - content: what a fact says, however sure it is.
  init(
    count: Int, article: @escaping (Int) -> Int, of articles: ArticleList, content: (Int) -> Content
  ) {
    published = { articles.published(article($0)) }
    // Articles without such facts need no comparison.
    var texts: [Int: Int] = [:]
    var groups = CopyGroups()
    var added: [Int] = []
    for article in Set((0..<count).lazy.map(article)).sorted() {
      added.append(article)
      let first = groups.add(articles.sketch(article))
      if first != added.count - 1 {
        texts[article] = added[first]
        texts[added[first]] = added[first]
      }
    }
    var ordinals: [Saying: Int] = [:]
    for index in 0..<count {
      let article = article(index)
      guard let text = texts[article] else { continue }
      let saying = Saying(article: article, content: content(index))
      let ordinal = ordinals[saying, default: 0]
      ordinals[saying] = ordinal + 1
      let place = Place(text: text, content: saying.content, ordinal: ordinal)
      places[index] = place
      counts[place, default: 0] += 1
    }
  }

  /// Of these facts each once, as the oldest article has it, with how many further ones say it in the same text.
  func once(_ indices: [Int]) -> [(index: Int, copies: Int)] {
    var kept: [Place: Int] = [:]
    for index in indices {
      guard let place = places[index] else { continue }
      guard let other = kept[place] else {
        kept[place] = index
        continue
      }
      if let date = published(index), published(other).map({ date < $0 }) ?? true { kept[place] = index }
    }
    return indices.compactMap { index in
      guard let place = places[index] else { return (index, 0) }
      return kept[place] == index ? (index, (counts[place] ?? 1) - 1) : nil
    }
  }
}

/// What is said of a stake, without by whom and how surely.
struct SaidStake: Hashable {
  private let names: [String]
  private let percent: Double?
  private let qualifier: Qualifier?
  private let kind: Stake.Kind
  private let status: Stake.Status

  init(_ stake: Stake) {
    names = [stake.holder, stake.company].map { FoldedName.fold($0) }
    (percent, qualifier, kind, status) = (stake.percent, stake.qualifier, stake.kind, stake.status)
  }
}

/// What is said of a chip, without by whom and how surely.
struct SaidHardware: Hashable {
  private let names: [String]
  private let relation: HardwareMention.Relation
  private let quantity: HardwareMention.Quantity?

  init(_ mention: HardwareMention) {
    names = ([mention.name] + mention.users.sorted()).map { FoldedName.fold($0) }
    (relation, quantity) = (mention.relation, mention.quantity)
  }
}
