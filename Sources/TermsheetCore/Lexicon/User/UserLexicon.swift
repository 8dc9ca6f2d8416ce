import Foundation

/// The user's own word lists: `lexicon.yaml` in the configuration folder.
public enum UserLexicon {
  public static let fileName = "lexicon.yaml"
  /// In bytes; more is no list that anybody wrote.
  private static let limit = 8 << 20

  /// The built-in lists with the user's additions, and what is wrong with these.
  ///
  /// - Parameter folder: the configuration folder; without the file in it the built-in lists stand alone.
  public static func load(folder: String) -> (lexicon: Lexicon, problems: [Problem]) {
    let path = folder + "/" + fileName
    guard FileManager.default.fileExists(atPath: path) else { return (.builtIn, []) }
    let bytes: [UInt8]
    do throws(ReadingFailure) {
      bytes = try FileContents.whole(FilePath(path), limit: limit)
    } catch {
      return (.builtIn, [Problem(path: path, failure: error).asWarning])
    }
    let file = LexiconFile(yaml: String(decoding: bytes, as: UTF8.self))
    var lexicon = Lexicon.builtIn
    lexicon.add(file)
    return (lexicon, file.mistakes.map { Problem(path: path, reason: $0.reason, severity: .warning) })
  }
}

extension Problem {
  /// Facts are read all the same.
  fileprivate var asWarning: Problem { Problem(path: path, reason: reason, severity: .warning) }
}

extension Extractor {
  /// With the user's word lists; what is wrong with them is in `problems`.
  public static func configured(
    environment: [String: String] = ProcessEnvironment.variables
  ) -> Extractor {
    let (lexicon, problems) = UserLexicon.load(folder: ConfigurationFolder.path(environment))
    return Extractor(lexicon: lexicon, problems: problems)
  }
}
