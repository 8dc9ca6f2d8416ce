#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PartialDate {
  /// The day that it is where the user is.
  public static var today: PartialDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? PartialDate(dayNumber: Int(now) / 86_400)
  }
}
