import Testing

@testable import TermsheetCore

struct RowPlacesTests {
  @Test func findsRowsInWhateverOrderTheyCame() {
    var places = RowPlaces()
    for row in [3, 5, 9, 4, 11] as [Int64] { places.append(row) }
    #expect(places.remove(9) == 2)
    #expect(places.remove(9) == nil)
    #expect(places.remove(4) == 3)
    #expect(places.remove(7) == nil)
    #expect(places.count == 3)
    // What was taken out comes again elsewhere.
    places.append(9)
    places.append(4)
    #expect(places.remove(4) == 6)
    #expect(places.remove(9) == 5)
    #expect(places.remove(11) == 4)
    #expect(places.remove(3) == 0)
    #expect(places.rows == [3, 5, 9, 4, 11, 9, 4])
  }

  /// Against a table that holds every row.
  @Test func isATable() {
    var places = RowPlaces()
    var table: [Int64: Int] = [:]
    var state: UInt64 = 7
    func random(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return (state >> 33) % limit
    }
    for step in 0..<4000 {
      if random(3) > 0 {
        let row = random(4) == 0 ? Int64(random(500)) : Int64(step)
        if table[row] != nil { continue }
        table[row] = places.rows.count
        places.append(row)
      } else {
        let row = Int64(random(UInt64(step + 1)))
        #expect(places.remove(row) == table.removeValue(forKey: row))
      }
      #expect(places.count == table.count)
    }
  }
}
