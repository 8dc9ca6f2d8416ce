import CArchive

/// Data that libarchive unpacks as it is read: one compressed file, or the files of an archive one after the other.
///
/// Nothing is written to disk, so that names such as `../x` lead nowhere. What comes out is counted against the limits.
final class ArchiveHandle {
  enum Kind {
    /// One compressed file.
    case gzip, zstandard
    case zip, tar
  }

  private static let step = 1 << 16

  private let archive: OpaquePointer
  private let input: ByteStream
  private let limits: ReadingLimits
  private let format: String
  /// What the parser is reading from; it must not move.
  private var piece: UnsafeMutableRawPointer?
  private var failure: ReadingFailure?
  private var produced = 0

  init(_ input: ByteStream, _ kind: Kind, _ limits: ReadingLimits, format: String) throws(ReadingFailure) {
    guard let archive = archive_read_new() else { throw .system(code: 12) }
    self.archive = archive
    self.input = input
    self.limits = limits
    self.format = format
    switch kind {
    case .gzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
    case .zstandard:
      archive_read_support_filter_zstd(archive)
      archive_read_support_format_raw(archive)
    case .zip: archive_read_support_format_zip_streamable(archive)
    case .tar: archive_read_support_format_tar(archive)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    let status = archive_read_open(
      archive, context, nil,
      { _, context, buffer in
        guard let context, let buffer else { return -1 }
        return Unmanaged<ArchiveHandle>.fromOpaque(context).takeUnretainedValue().feed(buffer)
      }, nil)
    if status != ARCHIVE_OK { throw failure ?? .damaged(format: format, position: nil) }
  }

  deinit {
    archive_read_free(archive)
    piece?.deallocate()
  }

  private func feed(_ buffer: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(ReadingFailure) {
      guard let bytes = try input.piece() else { return 0 }
      piece?.deallocate()
      let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
      bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: bytes.count) }
      piece = copy
      buffer.pointee = UnsafeRawPointer(copy)
      return bytes.count
    } catch {
      failure = error
      return -1
    }
  }

  /// A file of an archive.
  struct Entry {
    /// As in the archive, bytes that are no UTF-8 as U+FFFD.
    var name: String
    var isFile: Bool
    var isEncrypted: Bool
    /// As the archive says it, which need not be true.
    var size: Int?
  }

  /// Goes to the next file; `nil` at the end.
  func next() throws(ReadingFailure) -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
      throw failure ?? .damaged(format: format, position: nil)
    }
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    return Entry(
      name: name, isFile: archive_entry_filetype(entry) & 0o170000 == 0o100000 && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
  }

  /// The next bytes of the current file; empty at its end.
  func data() throws(ReadingFailure) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.step) { buffer, count in
      got = archive_read_data(archive, buffer.baseAddress, Self.step)
      count = max(0, got)
    }
    if got < 0 { throw failure ?? .damaged(format: format, position: nil) }
    produced += got
    if produced > limits.expandedBytes { throw .beyondLimit(.expanded(limits.expandedBytes)) }
    // The input is read a piece ahead, so that this errs to the good by that piece at most.
    if produced > limits.ratioFloor, produced / limits.ratio > max(1, input.received) {
      throw .beyondLimit(.ratio(limits.ratio))
    }
    return bytes
  }

  /// The current file as a stream.
  func stream() -> ByteStream {
    ByteStream { () throws(ReadingFailure) -> [UInt8] in try self.data() }
  }
}
