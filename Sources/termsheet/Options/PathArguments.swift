import ArgumentParser
import TermsheetCore

/// The articles to read.
struct PathArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders of articles; - is standard input.",
      discussion: "Without any, the ledger, or the sample library that comes with the program.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The format of every input, whatever its content says; 'termsheet formats' lists them.", valueName: "format"),
    completion: .list(PathArguments.formatNames), transform: PathArguments.format)
  var inputFormat: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Which field of a data record is the article's title, body, outlet, date, author, url or language: body=story.text; may be repeated.",
      valueName: "field=name"),
    transform: PathArguments.mapping)
  var mappings: [FieldMappingEntry] = []

  @Flag(name: .customLong("newsboat"), help: "What the feed reader newsboat has in its cache, as well.")
  var includesNewsboat = false

  func validate() throws {
    if paths.contains("") { throw ValidationError("a path is empty") }
    if includesNewsboat, NewsboatCache.find(in: NewsboatCache.usualPlaces) == nil {
      throw ValidationError(
        "newsboat has no cache here (looked for \(NewsboatCache.usualPlaces.joined(separator: ", "))); name the file instead"
      )
    }
  }

  /// The paths, and newsboat's cache where that was asked for.
  var roots: [String] {
    paths + (includesNewsboat ? [NewsboatCache.find(in: NewsboatCache.usualPlaces)].compactMap { $0 } : [])
  }

  /// The events of loading what the user named.
  ///
  /// - Parameter format: a forced format from an option of the subcommand's own.
  func load(format: String? = nil) -> AsyncStream<LoadEvent> {
    roots.isEmpty
      ? SampleLibrary.load(with: .configured())
      : Library(roots: roots, options: options(format: format)).load(with: .configured())
  }

  func options(format: String? = nil) -> ReadingOptions {
    .configured(format: format ?? inputFormat, mappings: mappings)
  }

  static var formatNames: [String] { ReaderRegistry.standard.readers.map(\.format.name) }

  static func format(_ text: String) throws -> String {
    let name = text.lowercased()
    guard formatNames.contains(name) else {
      throw ValidationError("no format: '\(text)' (there are \(formatNames.joined(separator: ", ")))")
    }
    return name
  }

  private static func mapping(_ text: String) throws -> FieldMappingEntry {
    guard let (field, name) = FieldMapping.parse(text) else {
      let all = FieldMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no mapping: '\(text)' (write body=name; the fields are \(all))")
    }
    return FieldMappingEntry(field: field, name: name)
  }
}

/// One `field=name` of the command line.
struct FieldMappingEntry: Sendable {
  var field: FieldMapping.Field
  var name: String
}

extension ReadingOptions {
  /// With the fields that `config.yaml` names; those of the command line come first.
  static func configured(format: String? = nil, mappings: [FieldMappingEntry] = []) -> ReadingOptions {
    let (configured, problems) = ConfiguredFields.load()
    var fields = FieldMapping()
    for entry in mappings { fields.names[entry.field, default: []].append(entry.name) }
    for (field, names) in configured.names { fields.names[field, default: []] += names }
    return ReadingOptions(format: format, fields: fields, problems: problems)
  }
}

/// `--format` where it cannot mean the form of a printed list.
struct ForcedFormat: ParsableArguments {
  @Option(
    help: ArgumentHelp("The same as --from.", valueName: "format"),
    completion: .list(PathArguments.formatNames), transform: PathArguments.format)
  var format: String?
}
