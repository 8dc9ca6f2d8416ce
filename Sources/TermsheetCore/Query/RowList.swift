/// A list whose elements are made when they are asked for, each time anew: of the facts of a hundred thousand articles no
/// more than one need be in memory.
///
///     let names = RowList(count: ledger.deals.count) { ledger.deals.deal($0).recipient }
///     names[7]
public struct RowList<Element>: RandomAccessCollection, Sendable {
  public let count: Int
  private let make: @Sendable (Int) -> Element

  /// - Parameter make: makes an element by its place, the same whenever it is asked.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.make = make
  }

  public init(_ elements: [Element]) where Element: Sendable {
    self.init(count: elements.count) { elements[$0] }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
  public subscript(_ index: Int) -> Element { make(index) }

  /// The list of what is made of each element, which is not made before it is asked for either.
  public func each<Other>(_ change: @escaping @Sendable (Element) -> Other) -> RowList<Other> {
    RowList<Other>(count: count) { [make] in change(make($0)) }
  }

  /// The elements at some places, in that order.
  func at(_ places: [Int]) -> RowList {
    RowList(count: places.count) { [make] in make(places[$0]) }
  }
}
