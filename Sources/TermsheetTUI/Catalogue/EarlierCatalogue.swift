import TermsheetCore

/// What of an earlier catalogue is still so in another state of the ledger, earlier or later: most of it, where a few
/// articles came or went.
struct EarlierCatalogue {
  let catalogue: Catalogue
  /// For each deal of now the one that it was; -1 for one that is new or says something else.
  private var deals: [Int32]
  /// For each mention of then which it is now; -1 for one that went.
  let movedMentions: [Int32]?
  private var mentions: [Int32]
  private var rowOfMentions: [Int32] = []
  /// The companies whose deals are not those that they were.
  private var changed: Set<String> = []

  /// - Returns: `nil` where the states have nothing to do with each other.
  init?(_ catalogue: Catalogue, for ledger: Ledger) {
    guard catalogue.page == nil, let moved = ledger.deals.indices(ofThoseIn: catalogue.ledger.deals) else { return nil }
    self.catalogue = catalogue
    deals = Self.inverse(moved, count: ledger.deals.count)
    movedMentions = ledger.hardware.indices(ofThoseIn: catalogue.ledger.hardware)
    mentions = movedMentions.map { Self.inverse($0, count: ledger.hardware.count) } ?? []
    if movedMentions != nil { rowOfMentions = catalogue.hardware.rowOfMentions }
    for (old, new) in moved.enumerated() where new < 0 && catalogue.deals.recipients[old] >= 0 {
      changed.insert(catalogue.companies[Int(catalogue.deals.recipients[old])].name)
    }
    for (new, old) in deals.enumerated() where old < 0 {
      if let recipient = ledger.deals.deal(new).recipient { changed.insert(recipient) }
    }
  }

  private static func inverse(_ moved: [Int32], count: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: count)
    for (old, new) in moved.enumerated() where new >= 0 { places[Int(new)] = Int32(old) }
    return places
  }

  /// Which deal one of now was.
  func deal(_ index: Int) -> Int? { deals[index] < 0 ? nil : Int(deals[index]) }

  /// Which mention one of now was, and in which row.
  func mention(_ index: Int) -> (mention: Int, row: Int)? {
    guard mentions.indices.contains(index), mentions[index] >= 0 else { return nil }
    let mention = Int(mentions[index])
    return (mention, Int(rowOfMentions[mention]))
  }

  /// What a company was surely given, where it receives in the same deals as then.
  func firmSum(of company: String) -> FirmSum? {
    changed.contains(company) ? nil : catalogue.company(named: company).map { catalogue.companies[$0].firmSum }
  }

  /// For each row of now the row of then that had just its mentions; -1 for none.
  func rows(sameIn rows: HardwareRows) -> [Int32] {
    var same = [Int32](repeating: -1, count: rows.count)
    guard let moved = movedMentions else { return same }
    var left = [Int](repeating: 0, count: catalogue.hardware.count)
    for (old, new) in moved.enumerated() where new >= 0 { left[Int(rowOfMentions[old])] += 1 }
    for row in rows.indices {
      let now = rows.mentions(row)
      guard let first = mention(now[0]), left[first.row] == now.count,
        catalogue.hardware.mentions(first.row).count == now.count,
        now.allSatisfy({ mention($0)?.row == first.row })
      else { continue }
      same[row] = Int32(first.row)
    }
    return same
  }

  /// The mentions of a row as they were told then, by what their indices are now; `nil` for a row of none.
  func told(_ row: Int32) -> ToldMentions? {
    row < 0 ? nil : movedMentions.map { catalogue.hardware.told(Int(row), moved: $0) }
  }
}
