/// Finds the ways on which money comes back to whoever paid it.
///
/// Only companies that lie on some circle are looked at (strongly connected components: Tarjan, Depth-first search and
/// linear graph algorithms, 1972); among them circles are searched by length, the short ones first, each from its member
/// of the lowest number and only over higher ones, so that it is found once (Tiernan, An efficient search algorithm to
/// find the elementary circuits of a graph, 1970). There can be exponentially many, so that the search ends after a
/// number of steps and says up to which length it is complete.
struct CircleSearch {
  /// Circles of more companies than that are no longer told apart from chance.
  static let longest = 6

  /// For each circle its companies in the order in which money goes.
  private(set) var circles: [[Int]] = []
  /// All circles of up to so many companies were found.
  private(set) var completeLength = 1

  private let successors: [[Int]]
  private let isEdge: [Set<Int>]
  private var steps: Int
  private let most: Int
  private var path: [Int] = []
  private var isOnPath: [Bool]

  /// - Parameters:
  ///   - successors: for each vertex those that an edge leads to, without itself.
  ///   - steps: how many edges may be looked at.
  ///   - most: how many circles may be found.
  init(successors: [[Int]], longest: Int = longest, steps: Int = 400_000, most: Int = 500) {
    let component = Self.components(of: successors)
    self.successors = successors.enumerated().map { vertex, targets in
      targets.filter { component[$0] == component[vertex] && $0 != vertex }
    }
    isEdge = self.successors.map { Set($0) }
    self.steps = steps
    self.most = most
    isOnPath = Array(repeating: false, count: successors.count)
    for length in 2...max(2, longest) {
      for start in self.successors.indices where !self.successors[start].isEmpty {
        guard search(from: start, length: length) else { return }
      }
      completeLength = length
    }
  }

  /// Circles of exactly that many companies of which `start` is the lowest. False where the search has to end.
  private mutating func search(from start: Int, length: Int) -> Bool {
    path = [start]
    isOnPath[start] = true
    let isWhole = extend(start: start, length: length)
    for vertex in path { isOnPath[vertex] = false }
    return isWhole
  }

  private mutating func extend(start: Int, length: Int) -> Bool {
    let last = path[path.count - 1]
    if path.count == length {
      steps -= 1
      if isEdge[last].contains(start) { circles.append(path) }
      return true
    }
    for next in successors[last] {
      steps -= 1
      if steps < 0 || circles.count >= most { return false }
      if next > start, !isOnPath[next] {
        path.append(next)
        isOnPath[next] = true
        let goesOn = extend(start: start, length: length)
        if !goesOn { return false }
        isOnPath[next] = false
        path.removeLast()
      }
    }
    return true
  }

  /// For each vertex the number of its strongly connected component.
  static func components(of successors: [[Int]]) -> [Int] {
    let none = -1
    var order = Array(repeating: none, count: successors.count)
    var low = order
    var component = order
    var stack: [Int] = []
    var isOnStack = Array(repeating: false, count: successors.count)
    var counter = 0
    var components = 0
    // Kept by hand and not by recursion: chains of companies can be long.
    var calls: [(vertex: Int, next: Int)] = []
    for root in successors.indices where order[root] == none {
      calls = [(root, 0)]
      while let call = calls.last {
        let vertex = call.vertex
        if call.next == 0, order[vertex] == none {
          order[vertex] = counter
          low[vertex] = counter
          counter += 1
          stack.append(vertex)
          isOnStack[vertex] = true
        }
        if call.next < successors[vertex].count {
          calls[calls.count - 1].next += 1
          let target = successors[vertex][call.next]
          if order[target] == none {
            calls.append((target, 0))
          } else if isOnStack[target] {
            low[vertex] = min(low[vertex], order[target])
          }
          continue
        }
        if low[vertex] == order[vertex] {
          while let member = stack.popLast() {
            isOnStack[member] = false
            component[member] = components
            if member == vertex { break }
          }
          components += 1
        }
        calls.removeLast()
        if let caller = calls.last { low[caller.vertex] = min(low[caller.vertex], low[vertex]) }
      }
    }
    return component
  }
}
