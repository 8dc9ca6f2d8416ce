/// A calendar date that is never more exact than its source: a year, a month or a day (proleptic Gregorian).
public struct PartialDate: Sendable, Hashable {
  public var year: Int
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31; never present without a month.
  public var day: Int?

  /// Makes a date; a day without a month, and parts out of range, make it `nil`.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything after a complete day (`T12:00:00Z`) is left aside.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4) else { return nil }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-"), let month = number(5..<7) else { return nil }
    if bytes.count == 7 {
      self.init(year: year, month: month)
      return
    }
    guard bytes[7] == UInt8(ascii: "-"), let day = number(8..<10) else { return nil }
    if bytes.count > 10, bytes[10] >= 0x30, bytes[10] <= 0x39 { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month of a year.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of the first day that the date covers.
  ///
  /// Source: the days-from-civil algorithm for the proleptic Gregorian calendar.
  public var dayNumber: Int {
    let month = self.month ?? 1
    let day = self.day ?? 1
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The full date that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// 0 for Monday to 6 for Sunday; `nil` unless the day is known.
  public var weekday: Int? {
    guard day != nil else { return nil }
    return ((dayNumber + 3) % 7 + 7) % 7
  }

  /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

extension PartialDate: Comparable {
  /// Orders by the first day that each covers; of two that begin alike the less exact comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension PartialDate: CustomStringConvertible {
  public var description: String { iso }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.textValue("a date") { PartialDate(iso: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(iso) }
}
