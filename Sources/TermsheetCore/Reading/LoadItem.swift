/// One input to read.
enum LoadItem: Sendable {
  case file(FoundFile)
  case standardInput
  /// The sample article of this index.
  case sample(Int)

  /// In bytes, as far as it is known before reading.
  var size: Int {
    switch self {
    case .file(let file): file.size
    case .standardInput, .sample: 4096
    }
  }

  var shownPath: String {
    switch self {
    case .file(let file): file.path.shown
    case .standardInput: Library.standardInput
    case .sample(let index): SampleLibrary.document(at: index).path
    }
  }

  /// Reads the articles of the input and their facts.
  func load(_ registry: ReaderRegistry, _ extractor: Extractor) -> LoadedBatch {
    var batch = LoadedBatch()
    do throws(ReadingFailure) {
      var document: Document
      switch self {
      case .file(let file):
        let (bytes, note) = try FileContents.read(file.path)
        if let note { batch.problems.append(Problem(path: shownPath, note: note)) }
        document = Document(path: shownPath, bytes: bytes)
      case .standardInput:
        document = Document(path: shownPath, bytes: try FileContents.readStandardInput())
      case .sample(let index):
        document = SampleLibrary.document(at: index)
      }
      try registry.read(document) { reading in
        switch reading {
        case .article(let article):
          batch.articles.append(LoadedArticle(article: article, facts: extractor.facts(in: article)))
        case .note(let note):
          batch.problems.append(Problem(path: document.path, note: note))
        }
      }
    } catch {
      batch.problems.append(Problem(path: shownPath, failure: error))
    }
    return batch
  }
}

/// What some inputs gave.
struct LoadedBatch: Sendable {
  var articles: [LoadedArticle] = []
  var problems: [Problem] = []

  mutating func append(_ other: LoadedBatch) {
    articles += other.articles
    problems += other.problems
  }

  /// As events; without any where there is nothing to tell.
  var events: [LoadEvent] {
    (problems.isEmpty ? [] : [.problems(problems)]) + (articles.isEmpty ? [] : [.read(articles)])
  }
}
