import ArgumentParser
import TermsheetCore

/// Where a command's ledger lies.
struct LedgerPlace: Sendable, Hashable {
  /// What was named; `nil` for the one that everybody has.
  var file: String?

  func path() throws -> String {
    if let file { return LedgerLocation.absolute(file) }
    guard let path = LedgerLocation.standard(environment: ProcessEnvironment.variables) else {
      throw LedgerFailure.noHome.told
    }
    return path
  }

  /// - Throws: the exit status, after the reason and the way back were told.
  func open() throws -> LedgerStore {
    let path = try path()
    do { return try LedgerStore(path: path) } catch { throw error.told }
  }

  /// The ledger if there is one with anything in it; `nil` otherwise.
  func filled() throws -> LedgerStore? {
    guard let path = try? path(), LedgerLocation.isThere(path) else { return nil }
    let store = try open()
    do {
      if try store.hasArticles { return store }
    } catch {
      throw error.told
    }
    store.close()
    return nil
  }
}
