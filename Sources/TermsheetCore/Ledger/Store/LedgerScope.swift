extension Ledger {
  /// The ledger of the articles at some files and folders alone; the same ledger where that is all of them.
  public func scoped(to roots: [String]) -> Ledger {
    func isInside(_ path: String) -> Bool {
      roots.contains { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }
    let inside = articles.indices.filter { !isRemoved($0) && isInside(articles[$0].article.path) }
    if inside.count == articleCount { return self }
    var scoped = Ledger(work: work)
    scoped.add(inside.map { articles[$0] })
    return scoped
  }
}
