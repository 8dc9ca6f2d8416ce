/// Names in a row as holders: "Birch, the private equity firm Alder and Tarn of Abu Dhabi".
struct HolderNames {
  let matcher: StakeMatcher

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  /// The names that a row ending before `end` joins, in their order; what explains a name is passed over.
  func row(endingBefore end: Int) -> [Int] {
    var names: [Int] = []
    var item: Int?
    var scan = end - 1
    while scan >= 0 {
      let group = groups[scan]
      switch group.kind {
      case .name:
        if group.isPossessive || isPlace(scan) { break }
        // The last name of an item is its head: "the fund Alder".
        if item == nil { item = scan }
      case .reference where item == nil && !group.isPossessive: item = scan
      case .comma, .conjunction:
        guard let found = item else {
          // An aside without a name, or the comma that closes the row.
          if names.isEmpty, scan == end - 1 { break }
          return names
        }
        names.insert(found, at: 0)
        item = nil
      case .close:
        while scan > 0, groups[scan].kind != .open { scan -= 1 }
      case .preposition:
        // "MGX of Abu Dhabi" goes on, "by Birch" ends the row.
        guard item == nil, scan > 0, groups[scan - 1].kind == .name else { return finish(names, item) }
        item = nil
      case .pronoun where group.isPossessive, .other, .noun, .number, .reference: break
      default: return finish(names, item)
      }
      scan -= 1
    }
    return finish(names, item)
  }

  private func finish(_ names: [Int], _ item: Int?) -> [Int] {
    item.map { [$0] + names } ?? names
  }

  private func isPlace(_ index: Int) -> Bool {
    groups[index].entity.map { reading.entities[$0].kind == .place } ?? false
  }
}
