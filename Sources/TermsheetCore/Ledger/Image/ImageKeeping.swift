/// A ledger as it stood at one moment, to be kept as an image.
public struct LedgerSnapshot: Sendable {
  let book: LedgerBook
}

/// What a keeper knows of the image beside its ledger.
struct ImageState: Sendable {
  let image: KeptImage
  /// Up to where the image goes that was read or written last; `nil` where there is none.
  var reach: (seq: Int64, edit: Int64)?
  /// What follows the ledger in the image that was read, as long as that is the ledger of now.
  var rest: ImageReader?
  /// Whether the articles of the image have been looked at, of which a start reads none.
  var isVerified = true

  mutating func isSeen(_ book: LedgerBook) -> Bool { reach.map { $0 == (book.seq, book.editNumber) } ?? false }
}

extension LedgerKeeper {
  /// What was attached to the image from which the ledger was read, as long as the ledger still is what it was; once.
  public func takeAttachment() -> ImageReader? {
    defer { imageState?.rest = nil }
    guard let rest = imageState?.rest, rest.hasMore else {
      // An image of the ledger alone is one to be made again.
      imageState?.reach = nil
      return nil
    }
    return rest
  }

  /// Throws the image away: what was attached to it is damaged.
  public func rejectImage() {
    imageState?.image.throwAway()
    imageState?.reach = nil
  }

  /// The ledger of now for ``keep(_:attach:)``; `nil` where there is nothing to be kept: no store, or an image of it already.
  public func snapshot() -> LedgerSnapshot? {
    guard store != nil, failure == nil, book.isWritten, imageState?.isSeen(book) == false else { return nil }
    return LedgerSnapshot(book: book)
  }

  /// The ledger of some files and folders, as ``ledger(at:)`` has it, and what would be kept where that is all of it.
  public func state(at roots: [String]?) -> (ledger: Ledger, snapshot: LedgerSnapshot?) {
    guard isWhole(at: roots) else { return (ledger(at: roots), nil) }
    return (book.ledger, snapshot())
  }

  /// Keeps an image where there is none, or one of long ago.
  public func keepWhereWorthwhile() async {
    guard let snapshot = snapshot() else { return }
    let reach = imageState?.reach
    guard reach == nil || book.seq - (reach?.seq ?? 0) > Self.manyChanges else { return }
    await keep(snapshot)
  }

  /// After so many changes a start has more to do than to read an image.
  private static let manyChanges: Int64 = 20

  /// Writes an image of the ledger beside it, away from whoever asks for something meanwhile; where the task is cancelled
  /// the one that is there stays.
  ///
  /// - Parameter attach: adds what is to be read again with the ledger.
  public nonisolated func keep(
    _ snapshot: LedgerSnapshot, attach: @escaping @Sendable (inout ImageWriter) throws -> Void = { _ in }
  ) async {
    guard let store, let image = await imageState?.image else { return }
    let book = snapshot.book
    let token = await withTaskExecutorPreference(WorkThreads.shared) { await image.written(book, attach) }
    if let token {
      // Until it is there no start takes the image for this ledger's.
      _ = try? store.write { try LedgerRows.setImageToken(token, $0) }
    } else if Task.isCancelled {
      return
    }
    await noteImage(of: book)
  }

  private func noteImage(of book: LedgerBook) { imageState?.reach = (book.seq, book.editNumber) }

  /// Looks at the articles of the image from which the ledger was read, before anything is built on them.
  ///
  /// - Returns: whether some were damaged: then the ledger has been made anew from its rows.
  @discardableResult
  public func verifyImage() -> Bool {
    guard let state = imageState, !state.isVerified else { return false }
    imageState?.isVerified = true
    guard !book.ledger.articles.isSound else { return false }
    state.image.throwAway()
    imageState?.reach = nil
    imageState?.rest = nil
    makeAnew()
    return true
  }
}
