/// The list from which a company is picked by typing a part of its name.
struct Picker: Sendable, Hashable {
  var input = TextInput()
  /// Indices of companies.
  var matches: [Int] = []
  var list = ListPosition()

  /// Finds the companies whose names hold what is typed: those that begin with it first, then those with more deals.
  ///
  /// - Parameter deals: how many of a company's deals count.
  mutating func search(_ catalogue: Catalogue, deals: (CompanyEntry) -> Int) {
    let filter = Filter.plainWords(input.text)
    let first = filter.words.first ?? ""
    // As whole numbers: this is done at every typed letter.
    var keys: [UInt64] = []
    for index in catalogue.companies.indices where filter.matches(catalogue.companies[index].key) {
      let begins: UInt64 = catalogue.companies[index].key.hasPrefix(first) ? 0 : 1
      let count = UInt64(0x7FFF_FFFF - min(0x7FFF_FFFF, deals(catalogue.companies[index])))
      keys.append(begins << 63 | count << 32 | UInt64(catalogue.nameRanks[index]))
    }
    keys.sort()
    matches = keys.map { Int(catalogue.nameOrder[Int($0 & 0xFFFF_FFFF)]) }
    list = ListPosition()
  }
}
