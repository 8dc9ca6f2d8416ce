import Foundation
import TermsheetCore

/// The annotated articles that the tests read.
enum Corpus {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus")

  static func path(_ part: String) -> String { folder.appending(path: part).path }

  static func text(_ part: String) throws -> String { try String(contentsOfFile: path(part), encoding: .utf8) }

  /// Lines of facts as `termsheet extract` prints them, by the article's name.
  static func facts(_ part: String) throws -> [String: ScoredArticle] {
    struct Line: Decodable {
      struct Article: Decodable { var path: String }
      var article: Article
    }
    var facts: [String: ScoredArticle] = [:]
    for line in try text(part).split(separator: "\n") {
      let data = Data(line.utf8)
      let path = try JSONDecoder().decode(Line.self, from: data).article.path
      facts[Annotations.stem(of: path)] = try JSONDecoder().decode(ScoredArticle.self, from: data)
    }
    return facts
  }

  /// What the extractor reads in a folder of articles, as the program shows it.
  static func extracted(_ part: String, changing change: (String) -> String = { $0 }) throws -> [String: ArticleFacts] {
    let extractor = Extractor()
    var facts: [String: ArticleFacts] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path(part)) {
      let bytes = Array(change(try text("\(part)/\(name)")).utf8)
      try ReaderRegistry.standard.read(Document(path: name, bytes: bytes)) { reading in
        if case .article(let article) = reading {
          facts[Annotations.stem(of: name)] = extractor.facts(in: article).sure
        }
      }
    }
    return facts
  }
}
