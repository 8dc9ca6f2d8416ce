/// One thing that the user did to the ledger. Edits are only ever added: what counts follows from all of them in their
/// order, so that nothing is lost, two programs can write at once, and everything can be taken back.
public struct Edit: Sendable, Hashable, Identifiable {
  public enum Action: Sendable, Hashable {
    /// Gives a field another value; `nil` takes the correction back.
    case correct(field: FactField, value: String?)
    /// Hides wrong facts, or shows them again.
    case hide(Bool)
    /// What the user wrote about it; empty text takes it away.
    case note(String)
    case tag(String, Bool)
    /// The targets tell of one deal.
    case join
    /// The first `count` targets tell of another deal than the rest.
    case part(count: Int)
    /// Puts a company on the watchlist, or takes it off.
    case watch(company: String, Bool)
    /// The article was read, or is to count as unread.
    case read(article: ArticleKey, path: String, Bool)
    /// The user looked at everything that there was.
    case look
    /// Takes another edit back.
    case undo(id: String)
  }

  /// 32 hexadecimal digits, made at random: unique over all ledgers, so that they can be put together.
  public var id: String
  /// Milliseconds since 1970-01-01 UTC.
  public var time: Int64
  public var action: Action
  /// The facts it concerns; empty where it concerns none.
  public var targets: [FactAnchor]

  public init(id: String = Edit.newID(), time: Int64, action: Action, targets: [FactAnchor] = []) {
    self.id = id
    self.time = time
    self.action = action
    self.targets = targets
  }

  public static func newID() -> String {
    ArticleKey(value: UInt128.random(in: .min ... .max)).text
  }

  /// The order in which edits count: by time, of equal times by name.
  public static func isEarlier(_ left: Edit, _ right: Edit) -> Bool {
    left.time != right.time ? left.time < right.time : left.id < right.id
  }

  /// Whether deals, stakes or hardware are others by it, and not only what the user wrote beside them.
  ///
  /// - Parameter edits: all that there are by their names, with the one that this takes back.
  func changesFacts(among edits: [String: Edit]) -> Bool {
    switch action {
    case .correct, .hide, .join, .part: return true
    case .note, .tag, .watch, .read, .look: return false
    case .undo(let id):
      var id = id
      var met: Set<String> = []
      // What takes back a taking back does again what that took back.
      while met.insert(id).inserted, let edit = edits[id] {
        guard case .undo(let other) = edit.action else { return edit.changesFacts(among: [:]) }
        id = other
      }
      // Nobody knows yet what it takes back.
      return true
    }
  }
}
