import Foundation
import Yams

/// The user's own names for the fields of data records: `fields:` in `config.yaml` of the configuration folder.
///
///     fields:
///       body: story.text
///       title: [kop, headline]
///
/// They are tried behind those of the command line and before the usual ones. What is wrong with one entry leaves the
/// others as they are.
public struct ConfiguredFields: Sendable, Hashable {
  /// The key in `config.yaml` below which they stand.
  public static let key = "fields"
  public static let fileName = "config.yaml"
  /// In bytes; more is no settings that anybody wrote.
  private static let limit = 1 << 20

  public private(set) var mapping = FieldMapping()
  private(set) var mistakes: [FieldsMistake] = []

  init(yaml: String) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      mistakes.append(.syntax(LexiconMistake(yamlError: error).reason))
      return
    }
    if let fields = node?.mapping?[Self.key] { read(fields) }
  }

  /// - Parameter fields: what stands below the key.
  public init(_ fields: Node) { read(fields) }

  private mutating func read(_ fields: Node) {
    guard let mapping = fields.mapping else {
      if let text = fields.scalar?.string, text.isEmpty || text == "~" || text == "null" { return }
      mistakes.append(.noFields(line: fields.mark?.line ?? 1))
      return
    }
    for (name, value) in mapping { read(name, value) }
  }

  /// What is wrong, a sentence each.
  public var reasons: [String] { mistakes.map(\.reason) }

  private mutating func read(_ name: Node, _ value: Node) {
    let line = name.mark?.line ?? 1
    guard let field = FieldMapping.Field(rawValue: name.scalar?.string.lowercased() ?? "") else {
      return mistakes.append(.unknownField(name.scalar?.string ?? "?", line: line))
    }
    let nodes = value.sequence.map { Array($0) } ?? [value]
    let names = nodes.compactMap(\.scalar?.string).filter { !$0.isEmpty && $0 != "~" && $0 != "null" }
    if names.count < nodes.count || names.isEmpty { mistakes.append(.noName(of: field, line: line)) }
    if !names.isEmpty { self.mapping.names[field] = names }
  }

  /// What the file in the folder says, and what is wrong with it.
  ///
  /// - Parameter folder: the configuration folder; without the file in it nothing is mapped.
  public static func load(
    folder: String = ConfigurationFolder.path()
  ) -> (fields: FieldMapping, problems: [Problem]) {
    let path = folder + "/" + fileName
    guard FileManager.default.fileExists(atPath: path),
      let bytes = try? FileContents.whole(FilePath(path), limit: limit)
    else { return (FieldMapping(), []) }
    let file = ConfiguredFields(yaml: String(decoding: bytes, as: UTF8.self))
    return (file.mapping, file.mistakes.map { Problem(path: path, reason: $0.reason, severity: .warning) })
  }
}

/// What is wrong with `fields:` in a user's `config.yaml`; lines count from 1.
enum FieldsMistake: Sendable, Hashable {
  /// The file is no YAML; with the line.
  case syntax(String)
  case noFields(line: Int)
  case unknownField(String, line: Int)
  case noName(of: FieldMapping.Field, line: Int)

  /// One sentence without a full stop, as `Problem.reason` has it.
  var reason: String {
    let all = FieldMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .syntax(let reason): reason
    case .noFields(let line): "line \(line): “fields” needs lines such as “body: story.text”"
    case .unknownField(let name, let line): "line \(line): an article has no field “\(name)”; there are \(all)"
    case .noName(let field, let line): "line \(line): “\(field.rawValue)” names no field of a record"
    }
  }
}
