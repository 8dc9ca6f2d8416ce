#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which build of the program reads the articles: another one may read other facts, so that what an earlier one read is
/// read again.
///
/// It is the program's own size and time, since every change of a rule or a word list makes another program, and a number
/// that somebody has to remember to raise would be forgotten.
public enum GrammarVersion {
  public static let current: String = {
    guard let status = try? FileStatus(FilePath("/proc/self/exe")) else { return "unknown" }
    return String(status.size, radix: 36) + "-" + String(status.modified, radix: 36)
  }()

  /// Before what the options of one run add.
  private static let mark = "+"

  static func suffix(of options: ReadingOptions) -> String {
    options.version.isEmpty ? "" : mark + options.version
  }

  /// Whether what was read under a version stays. What the user had read in another way by an option stays until other
  /// options are given; a run without any does not undo it.
  static func isGood(_ stored: String, for current: String) -> Bool {
    stored == current || stored.hasPrefix(current + mark)
  }
}

extension UserLexicon {
  /// Changes with the user's word lists; empty without any.
  static var version: String {
    guard let status = try? FileStatus(FilePath(ConfigurationFolder.path() + "/" + fileName)) else { return "" }
    return "-" + String(status.size, radix: 36) + "-" + String(status.modified, radix: 36)
  }
}
