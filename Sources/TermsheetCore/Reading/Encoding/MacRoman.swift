/// Tells Mac OS Roman, in which older Macs wrote all of western Europe's languages, from Windows-1252.
///
/// Both have the same characters in other places: the apostrophe of "Acme’s" is "Õ" in the other, "é" is "Ž" or "È". So
/// each byte beyond ASCII is looked at as either, and the encoding wins whose characters stand where such characters do:
/// capitals at the beginning of words, opening quotation marks before them, symbols outside of them.
enum MacRoman {
  static let name = "macintosh"

  /// How much is looked at, in bytes.
  private static let sample = 65_536
  /// By how much Mac OS Roman must fit better, and how well at least; an average over the bytes, from -1 to 1.
  private static let leastLead = 0.5
  private static let leastFit = 0.4

  /// What a character is, as far as its neighbours tell whether it may stand there.
  private enum Kind {
    case small, capital, opening, closing, apostrophe, dash, rangeDash, ellipsis, currency, mark, symbol, undefined
  }

  private static let western = kinds(of: EncodingGuess.western)
  private static let roman = kinds(of: name)

  private static func kinds(of encoding: String) -> [Kind] {
    (0x80...0xFF).map { byte in
      guard let (text, broken) = Transcoding.utf8([UInt8(byte)][...], from: encoding), broken == 0,
        let scalar = text.text.unicodeScalars.first
      else { return .undefined }
      switch scalar {
      case "“", "‘", "„", "‚", "«", "‹", "¿", "¡": return .opening
      case "”", "»", "›": return .closing
      case "’": return .apostrophe
      case "—": return .dash
      case "–": return .rangeDash
      case "…": return .ellipsis
      case "£", "€", "¥", "¢": return .currency
      case "•", "·", "†", "‡", "§", "©", "®", "™": return .mark
      default: break
      }
      if 0x80..<0xA0 ~= scalar.value || scalar.properties.generalCategory == .privateUse { return .undefined }
      // Ligatures of Mac OS Roman that nobody writes.
      if scalar == "ﬁ" || scalar == "ﬂ" || scalar == "ı" { return .symbol }
      if scalar.properties.isLowercase, scalar.properties.isAlphabetic { return .small }
      return scalar.properties.isUppercase ? .capital : .symbol
    }
  }

  /// Whether text that is in no encoding of another script or region is rather in Mac OS Roman than in Windows-1252.
  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.prefix(sample)
    var fits = (western: 0.0, roman: 0.0)
    var count = 0
    for (index, byte) in zip(text.indices, text) where byte >= 0x80 {
      count += 1
      let before = index > text.startIndex ? text[index - 1] : .blank
      let after = index + 1 < text.endIndex ? text[index + 1] : .blank
      let isContraction = isContraction(at: index, in: text)
      fits.western += fit(byte, before, after, isContraction, western)
      fits.roman += fit(byte, before, after, isContraction, roman)
    }
    guard count > 0 else { return false }
    let number = Double(count)
    return fits.roman / number >= leastFit && (fits.roman - fits.western) / number >= leastLead
  }

  /// Whether what stands before or behind is as short as in "Acme’s", "they’re" and "l’année".
  private static func isContraction(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    let before = text[..<index].suffix(3).reversed().prefix { $0.isLetter || $0 >= 0x80 }
    let after = text[(index + 1)...].prefix(3).prefix { $0.isLetter || $0 >= 0x80 }
    return before.count < 3 || after.count < 3
  }

  /// From -1, where no such character stands between these two, to 1.
  private static func fit(
    _ byte: UInt8, _ before: UInt8, _ after: UInt8, _ isContraction: Bool, _ kinds: [Kind]
  ) -> Double {
    func isLetter(_ byte: UInt8) -> Bool {
      byte < 0x80 ? byte.isLetter : kinds[Int(byte) - 0x80] == .small || kinds[Int(byte) - 0x80] == .capital
    }
    func isSmall(_ byte: UInt8) -> Bool {
      byte < 0x80 ? byte.isLetter && !byte.isUppercase : kinds[Int(byte) - 0x80] == .small
    }
    let isInWord = isLetter(before) && isLetter(after)
    switch kinds[Int(byte) - 0x80] {
    case .small: return isLetter(before) || isLetter(after) ? 1 : -0.5
    case .capital: return isSmall(before) ? -1 : isLetter(after) ? 1 : -0.5
    case .opening: return !isLetter(before) && !after.isSpace ? 1 : -1
    case .closing: return !before.isSpace && !isLetter(after) ? 1 : -1
    case .apostrophe:
      return isInWord ? (isContraction ? 1 : -0.5) : isLetter(before) || !before.isSpace && !isLetter(after) ? 1 : -0.5
    case .dash: return isInWord || before.isSpace == after.isSpace ? 1 : 0.5
    // Between names and figures rather than between words.
    case .rangeDash:
      return isInWord && isSmall(before) && isSmall(after) ? 0.5 : before.isSpace == after.isSpace ? 1 : 0.5
    case .ellipsis: return isInWord ? 0 : 1
    case .currency: return before.isDigit || after.isDigit ? 1 : -0.5
    case .mark: return isInWord ? -1 : 1
    case .symbol: return isInWord ? -1 : 0.25
    case .undefined: return -1
    }
  }
}
