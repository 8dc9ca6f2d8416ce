import Foundation

/// A folder of annotated articles: one `NAME.json` an article, paired with the article whose file is called `NAME`.
public struct Annotations: Sendable {
  /// By the article's name, ascending.
  public private(set) var articles: [(name: String, gold: ScoredArticle)] = []

  /// Why a folder cannot be scored against.
  public enum Failure: Error, Sendable, Hashable {
    /// No folder, or none that can be read.
    case unreadable(folder: String)
    case empty(folder: String)
    /// The file is no annotation: where in it, and what is wrong.
    case malformed(file: String, reason: String)
  }

  public init(folder: String) throws(Failure) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(folder: folder)
    }
    for name in names.sorted() where name.hasSuffix(".json") {
      let path = folder + "/" + name
      guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(folder: path) }
      do {
        articles.append((Self.stem(of: name), try JSONDecoder().decode(ScoredArticle.self, from: data)))
      } catch {
        throw .malformed(file: path, reason: Self.reason(error))
      }
    }
    if articles.isEmpty { throw .empty(folder: folder) }
  }

  /// Scores what was extracted.
  ///
  /// - Parameter facts: by the article's name, as `stem(of:)` has it.
  public func score(_ facts: [String: ScoredArticle]) -> Score {
    var score = Score()
    for (name, gold) in articles { score.add(facts[name], against: gold) }
    return score
  }

  /// A path's last part without its extension.
  public static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex else {
      return name
    }
    return String(name[..<dot])
  }

  private static func reason(_ error: any Error) -> String {
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context): return "\(place(context)) has another type"
    case .keyNotFound(let key, let context): return "\(place(context)) has no \(key.stringValue)"
    default: return "is no JSON"
    }
  }
}
