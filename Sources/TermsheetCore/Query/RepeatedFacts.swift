/// Finds the facts that an article says only because it carries the text of another, so that a list has them once.
///
///     let facts = RepeatedFacts(stakes.map { ($0.article, SaidStake($0.stake)) }, of: articles)
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

  private var places: [Place] = []
  private var counts: [Place: Int] = [:]
  /// When the article of each came out.
  private var dates: [PartialDate?] = []

  /// - Parameter facts: each with the index of its article in `articles` and what it says, however sure it is.
  init(_ facts: [(article: Int, content: Content)], of articles: ArticleList) {
    // Articles without such facts need no comparison.
    var texts: [Int: Int] = [:]
    var groups = CopyGroups()
    var added: [Int] = []
    for article in Set(facts.map(\.article)).sorted() {
      added.append(article)
      texts[article] = added[groups.add(articles.sketch(article))]
    }
    var ordinals: [Saying: Int] = [:]
    for (article, content) in facts {
      let ordinal = ordinals[Saying(article: article, content: content), default: 0]
      ordinals[Saying(article: article, content: content)] = ordinal + 1
      let place = Place(text: texts[article] ?? article, content: content, ordinal: ordinal)
      places.append(place)
      dates.append(articles.published(article))
      counts[place, default: 0] += 1
    }
  }

  /// Of these facts each once, as the oldest article has it, with how many further ones say it in the same text.
  func once(_ indices: [Int]) -> [(index: Int, copies: Int)] {
    var kept: [Place: Int] = [:]
    for index in indices {
      guard let other = kept[places[index]] else {
        kept[places[index]] = index
        continue
      }
      if let date = dates[index], dates[other].map({ date < $0 }) ?? true { kept[places[index]] = index }
    }
    return indices.compactMap { index in
      kept[places[index]] == index ? (index, (counts[places[index]] ?? 1) - 1) : nil
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
