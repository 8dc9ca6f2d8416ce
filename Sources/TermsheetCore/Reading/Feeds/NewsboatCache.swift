#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where newsboat keeps its cache.
public enum NewsboatCache {
  /// The usual places, in the order in which newsboat looks (newsboat(1), "Files").
  public static func places(home: String, dataHome: String?) -> [String] {
    let data = dataHome.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/share"
    return [data + "/newsboat/cache.db", home + "/.local/share/newsboat/cache.db", home + "/.newsboat/cache.db"]
  }

  /// The first of the places at which there is a file.
  public static func find(in places: [String]) -> String? {
    places.first { (try? FileStatus(FilePath($0)))?.kind == .file }
  }

  /// The places for the user who runs the program.
  public static var usualPlaces: [String] {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return places(home: value("HOME") ?? "", dataHome: value("XDG_DATA_HOME"))
  }
}
