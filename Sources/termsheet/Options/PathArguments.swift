import ArgumentParser
import TermsheetCore

/// The articles to read.
struct PathArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders of articles; - is standard input.",
      discussion: "Without any, the sample library that comes with the program.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  func validate() throws {
    if paths.contains("") { throw ValidationError("a path is empty") }
  }

  /// The events of loading what the user named.
  func load() -> AsyncStream<LoadEvent> {
    paths.isEmpty
      ? SampleLibrary.load(with: .configured()) : Library(roots: paths).load(with: .configured())
  }
}
