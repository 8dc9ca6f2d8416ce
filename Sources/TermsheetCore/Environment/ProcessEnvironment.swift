#if canImport(Glibc)
  // `environ` is a variable of C's; nothing here changes it.
  @preconcurrency import Glibc
#else
  import Foundation
#endif

/// The environment that the program was started with.
public enum ProcessEnvironment {
  /// Its variables; of one that is there twice the first counts, as with `getenv`.
  ///
  /// Foundation's own takes some milliseconds for this, and it is asked before the first picture.
  public static let variables: [String: String] = {
    var variables: [String: String] = [:]
    #if canImport(Glibc)
      var next = environ
      while let entry = next.pointee {
        let text = String(cString: entry)
        if let end = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
          let name = String(text[..<end])
          if variables[name] == nil { variables[name] = String(text[text.utf8.index(after: end)...]) }
        }
        next += 1
      }
    #else
      variables = ProcessInfo.processInfo.environment
    #endif
    return variables
  }()
}
