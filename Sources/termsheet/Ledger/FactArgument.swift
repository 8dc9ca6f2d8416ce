import ArgumentParser
import TermsheetCore

/// Facts as they are named on the command line.
enum FactArgument {
  static func key(_ text: String) throws -> FactKey {
    guard let key = FactKey(text: text) else {
      throw ValidationError("no ID of a fact: '\(text)' (eight letters and digits, as 'termsheet deals' shows them)")
    }
    return key
  }
}
