import Testing

@testable import TermsheetCore

@Suite("Sets of classes and kinds in bits")
struct SmallSetTests {
  @Test("A kind of group is one byte, by which kinds are compared")
  func groupKinds() {
    #expect(MemoryLayout<Group.Kind>.size == 1)
    let kinds: [Group.Kind] =
      [.name, .reference, .pronoun, .money, .percent, .chips, .power, .date, .duration, .number, .round, .verb]
      + [.preposition, .conjunction, .relative, .comma, .colon, .dash, .open, .close, .quote, .other]
      + NounClass.allCases.map { .noun($0) }
    for (place, kind) in kinds.enumerated() {
      #expect(kinds.filter { $0 == kind }.count == 1 && kinds.firstIndex(of: kind) == place)
      #expect("\(kinds[kinds.firstIndex(of: kind)!])" == "\(kind)")
    }
    #expect(Set(kinds).count == kinds.count)
  }

  @Test("A set of verbs has its verbs and no others")
  func verbs() {
    for verb in VerbClass.allCases {
      let set: VerbSet = [verb]
      #expect(VerbClass.allCases.filter(set.contains) == [verb])
    }
    let none: VerbSet = []
    #expect(!VerbClass.allCases.contains(where: none.contains))
  }

  @Test("A set of kinds of deals has its kinds and no others")
  func kinds() {
    #expect(Deal.Kind.allCases.map(\.number) == Array(0..<Deal.Kind.allCases.count))
    for kind in Deal.Kind.allCases {
      let set: KindSet = [kind]
      #expect(Deal.Kind.allCases.filter(set.contains) == [kind])
      #expect(!set.isDisjoint(with: KindSet([kind, .other])) && set.isDisjoint(with: []) && !set.isEmpty)
      #expect(KindSet([.debt]).union(set).contains(kind))
    }
  }

  @Test("Of the sums for an amount the highest stands, and of two that are as high the same in every run")
  func sums() {
    var sums = KindSums()
    #expect(sums.bestKind == nil && sums[.noDeal] == nil)
    sums.add(3, to: .noDeal)
    #expect(sums.bestKind == nil)
    sums.add(1, to: .deal(.debt))
    sums.add(0.5, to: .deal(.debt))
    sums.add(1.5, to: .deal(.acquisition))
    #expect(sums[.deal(.debt)] == 1.5 && sums.bestKind == .acquisition)
    sums[.deal(.acquisition)] = nil
    #expect(sums.bestKind == .debt && sums.remove(.deal(.debt)) == 1.5 && sums.bestKind == nil)
    #expect(sums.map(\.value) == [3])
  }
}
