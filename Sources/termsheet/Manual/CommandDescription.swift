import Foundation

/// The program's commands, options and their help, as the argument parser describes them.
///
/// Source: the "ArgumentParserToolInfo" format, version 0; what is not needed for the manual page is left out.
struct CommandDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String

    /// As it is typed: `--theme`, `-h`.
    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  struct Argument: Decodable {
    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var discussion: String?
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  private struct Tool: Decodable {
    var command: CommandDescription
  }

  static func parse(_ json: String) throws -> CommandDescription {
    try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
  }
}
