/// Reads who uses, buys, makes or rivals which hardware.
///
/// Phrases are found by form (a maker and a word for chips, a name and a word for chips, a description), then the
/// clause around each tells the users, and the figures before it how much.
struct HardwareReader {
  let reading: Analysis
  private let words: HardwareWords

  init(reading: Analysis) {
    self.reading = reading
    words = reading.document.lexicon.hardware
  }

  func mentions() -> [HardwareMention] {
    let makers = HardwareMakers(reading: reading, words: words)
    let main = reading.mainCompany
    let known = HardwareKnown(reading: reading, words: words, makers: makers)
    var book = HardwareBook(reading: reading)
    var last: (term: HardwareTerm, roles: HardwareRoles.Found, sentence: Int)?
    for sentence in reading.sentences {
      // Products that the article introduces are all that a second look may find.
      let terms =
        known.products.isEmpty
        ? known.terms[sentence.sentence]
        : HardwareFinder(reading: reading, sentence: sentence, words: words, makers: makers, known: known).terms()
      let roles = HardwareRoles(
        reading: reading, sentence: sentence, words: words, terms: terms, makers: makers, main: main)
      let figures = HardwareFigures(reading: reading, sentence: sentence, words: words)
      for var term in terms {
        if term.quantity == nil { term.quantity = figures.quantity(of: term) }
        var found = roles.roles(of: term)
        // "Nvidia's Grace Blackwell and Vera Rubin systems": who uses one uses the other.
        if found.users.isEmpty, found.relation == .mentioned, let last, last.sentence == sentence.sentence,
          roles.joins(last.term, term)
        {
          found = last.roles
        }
        book.add(term, found, sentence: sentence.sentence)
        last = (term, found, sentence.sentence)
      }
      if terms.isEmpty, let last, sentence.sentence - last.sentence == 1, last.term.groups.lowerBound <= 1 {
        let users = roles.usersOfPronoun()
        if !users.isEmpty {
          var term = last.term
          term.rule = "users-of-it"
          book.add(term, HardwareRoles.Found(relation: .uses, users: users), sentence: sentence.sentence)
        }
      }
      // "Tether was to buy the GPUs": the ones named last.
      if terms.isEmpty, let last, sentence.sentence - last.sentence <= 4, last.term.relation != .rivals {
        let users = roles.usersOfDefinite().filter { $0 != last.term.vendor }
        if !users.isEmpty {
          var term = last.term
          term.rule = "users-of-the-chips"
          book.add(term, HardwareRoles.Found(relation: .uses, users: users), sentence: sentence.sentence)
        }
      }
      // "Another 200,000 should follow": the chips named last.
      if let last, sentence.sentence - last.sentence <= 1, last.term.quantity?.unit == .chips {
        for quantity in figures.elliptical(after: sentence.sentence == last.sentence ? last.term.groups.upperBound : 0)
        {
          var term = last.term
          term.quantity = quantity
          term.rule = "more-of-the-same"
          book.add(term, last.roles, sentence: sentence.sentence)
        }
      }
    }
    return book.mentions()
  }
}
