/// One input to read.
enum LoadItem: Sendable {
  case file(FoundFile)
  case standardInput
  /// The sample article of this index.
  case sample(Int)

  /// From this size on, in bytes, an input is read on a thread of its own, a little ahead.
  private static let large = 262_144

  /// In bytes, as far as it is known before reading.
  var size: Int {
    switch self {
    case .file(let file): file.size
    case .standardInput, .sample: 4096
    }
  }

  /// Whether it may hold more than the memory, so that its articles must be taken as they come.
  var isLarge: Bool {
    switch self {
    case .file(let file): file.size > Self.large
    case .standardInput: true
    case .sample: false
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
  ///
  /// - Parameter isKnown: asked for a file with the hash of its content; where it is true, nothing more is done.
  func load(
    _ context: ReadingContext, _ extractor: Extractor, unless isKnown: (String) -> Bool
  ) -> LoadedBatch {
    var batch = LoadedBatch()
    // A file that is read for its hash is not read once more, unless it is large.
    var content: ByteStream?
    if case .file(let file) = self {
      do throws(ReadingFailure) {
        var hash = StableHash()
        let stream = try FileContents.open(file.path)
        var bytes: [UInt8]? = []
        while let piece = try stream.piece() {
          hash.add(piece)
          bytes = isLarge || stream.received > Self.large ? nil : bytes.map { $0 + piece }
        }
        content = bytes.map { ByteStream($0, knownSize: stream.knownSize) }
        let text = ArticleKey(value: hash.value).text
        batch.hash = text
        if isKnown(text) { return batch }
      } catch {
        batch.problems.append(Problem(path: shownPath, failure: error))
        return batch
      }
    }
    let isFile = if case .file = self { true } else { false }
    read(context, content: content) { piece in
      batch.add(piece, extractor)
      // The texts of a large mailbox together are more than the memory; whoever wants one reads it again.
      if isFile, isLarge, case .article = piece { batch.forgetText() }
    }
    return batch
  }

  /// Hands over the articles of the input as they are read.
  ///
  /// - Parameter content: what the input holds, where that has been read already.
  func read(
    _ context: ReadingContext, content: ByteStream? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    hand: (LoadPiece) -> Void
  ) {
    let path = shownPath
    var context = context
    if case .file(let file) = self { context.file = file.path }
    do throws(ReadingFailure) {
      let stream =
        if let content {
          content
        } else {
          switch self {
          case .file(let file): try FileContents.open(file.path, isCancelled: isCancelled)
          case .standardInput: FileContents.standardInput(isCancelled: isCancelled)
          case .sample(let index): ByteStream(SampleLibrary.document(at: index).bytes)
          }
        }
      try context.registry.read(stream, path: path, context: context) { reading in
        switch reading {
        case .article(let article): hand(.article(article))
        case .note(let note): hand(.problem(Problem(path: path, note: note)))
        case .noteInside(let inner, let note): hand(.problem(Problem(path: inner, note: note)))
        case .broken(let inner, let failure): hand(.problem(Problem(path: inner, failure: failure)))
        }
      }
      if let size = stream.knownSize, stream.isDrained, stream.received < size {
        hand(.problem(Problem(path: path, note: .shrank(expected: size, got: stream.received))))
      }
    } catch {
      hand(.problem(Problem(path: path, failure: error)))
    }
  }
}

/// What reading an input gives, one after the other.
enum LoadPiece: Sendable {
  case article(Article)
  case problem(Problem)
}

/// What some inputs gave.
struct LoadedBatch: Sendable {
  var articles: [LoadedArticle] = []
  var problems: [Problem] = []
  /// Articles beyond one an input.
  var surplus = 0
  /// Of a single file: the hash of its content.
  var hash: String?

  /// Extracts the facts of an article, unless it is in a language that the grammar does not read, or none are wanted.
  mutating func add(_ piece: LoadPiece, _ extractor: Extractor?) {
    switch piece {
    case .problem(let problem): problems.append(problem)
    case .article(let article):
      let language = Language(of: article)
      if let language, language != .english {
        problems.append(Problem(path: article.path, note: .foreignLanguage(language)))
        articles.append(LoadedArticle(article: article, facts: ArticleFacts(), language: language))
      } else {
        articles.append(
          LoadedArticle(
            article: article, facts: extractor?.facts(in: article) ?? ArticleFacts(), language: language))
      }
    }
  }

  /// Leaves behind the text of the last article, whose key and facts are there.
  mutating func forgetText() {
    articles[articles.count - 1].article.body = ""
    articles[articles.count - 1].article.headings = []
  }

  /// As events; without any where there is nothing to tell.
  var events: [LoadEvent] {
    (problems.isEmpty ? [] : [.problems(problems)]) + (articles.isEmpty ? [] : [.read(articles)])
  }
}
