/// A JSON value (RFC 8259), with an object's members in the order in which they stand.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written; no reader of articles reckons with it.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// The member of this name, of several the last; `nil` where this is no object or has none.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The value at a path of names: `source.name`. A list on the way stands for its first item.
  func value(at path: String) -> JSONValue? {
    var value: JSONValue? = self
    // A member may itself have a dot in its name.
    if let direct = self[path] { return direct }
    guard path.utf8.contains(UInt8(ascii: ".")) else {
      if case .array(let items) = self { return items.first?[path] }
      return nil
    }
    for name in path.split(separator: ".") {
      if case .array(let items) = value { value = items.first }
      value = value?[String(name)]
    }
    return value
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The items of a list; a single value is a list of one.
  var items: [JSONValue] {
    switch self {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }

  /// A string or number as text.
  var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
