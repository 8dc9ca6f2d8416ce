/// Which fields of a data record are an article's, where a record names them in its own way.
///
/// A field within a field is written with dots: `source.name`.
public struct FieldMapping: Sendable, Hashable {
  /// What a record may say of an article.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case title, body, outlet, date, author, url, language
  }

  /// The record's own field names, in the order in which they are tried before the usual ones.
  public var names: [Field: [String]]

  public init(_ names: [Field: [String]] = [:]) {
    self.names = names
  }

  /// Reads `body=story.text`; `nil` where it names no such field or no name.
  public static func parse(_ text: String) -> (field: Field, name: String)? {
    guard let equals = text.firstIndex(of: "="), let field = Field(rawValue: text[..<equals].lowercased()) else {
      return nil
    }
    let name = String(text[text.index(after: equals)...])
    return name.isEmpty ? nil : (field, name)
  }
}
