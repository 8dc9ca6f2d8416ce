/// The list from which a company is picked by typing a part of its name.
struct Picker: Sendable, Hashable {
  var input = TextInput()
  /// Indices of companies.
  var matches: [Int] = []
  var list = ListPosition()

  /// Finds the companies whose names hold what is typed: those that begin with it first, then those with more deals.
  mutating func search(_ catalogue: Catalogue) {
    let filter = Filter.plainWords(input.text)
    let first = filter.words.first ?? ""
    matches = catalogue.companies.indices.filter { filter.matches(catalogue.companies[$0].key) }
    matches.sort { left, right in
      let (a, b) = (catalogue.companies[left], catalogue.companies[right])
      let (begins, other) = (a.key.hasPrefix(first), b.key.hasPrefix(first))
      if begins != other { return begins }
      return a.deals.count != b.deals.count ? a.deals.count > b.deals.count : a.key < b.key
    }
    list = ListPosition()
  }
}
