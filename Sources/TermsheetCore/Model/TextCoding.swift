/// Values that are coded as one text: dates, keys of facts and articles.
extension Decoder {
  /// - Parameter what: what the text should be, for the error ("a date").
  func textValue<Value>(_ what: String, _ make: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = make(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not \(what): \(text)")
    }
    return value
  }
}

extension Encoder {
  func encodeText(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
