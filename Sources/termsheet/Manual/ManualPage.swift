/// The manual page of section 1, in the roff that man(7) describes.
struct ManualPage {
  /// The whole page.
  private(set) var roff = ""

  /// - Parameter keys: the dashboard's key list: a line a key, with group, keys and help between tabs.
  init(_ command: CommandDescription, version: String, keys: String = "") {
    line(".TH TERMSHEET 1 \"\" \"termsheet \(Self.escaped(version))\" \"User Commands\"")
    section("NAME")
    text("\(command.commandName) \\- \(Self.escaped(command.abstract ?? ""))")
    section("SYNOPSIS")
    synopsis(".B termsheet", "[\\-\\-theme NAME] [PATH ...]")
    synopsis(".B termsheet", "SUBCOMMAND [OPTIONS] [PATH ...]")
    section("DESCRIPTION")
    discussion(command.discussion)
    if !keys.isEmpty {
      section("KEYS")
      keyList(keys)
    }
    section("COMMANDS")
    describeSubcommands(of: command, as: command.commandName)
  }

  private mutating func describeSubcommands(of command: CommandDescription, as name: String) {
    for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
      let full = name + " " + subcommand.commandName
      line(".SS \"\(full)\"")
      text(Self.escaped(subcommand.abstract ?? ""))
      line(".PP")
      discussion(subcommand.discussion)
      for argument in subcommand.arguments ?? [] where argument.shouldDisplay { describe(argument) }
      describeSubcommands(of: subcommand, as: full)
    }
  }

  private mutating func keyList(_ keys: String) {
    var group: Substring?
    for entry in keys.split(separator: "\n") {
      let parts = entry.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if parts[0] != group {
        line(".SS \"\(Self.escaped(String(parts[0])))\"")
        group = parts[0]
      }
      line(".TP 16")
      line("\\fB\(Self.escaped(String(parts[1])))\\fR")
      text(Self.escaped(String(parts[2])))
    }
  }

  private mutating func section(_ title: String) { line(".SH \(title)") }

  private mutating func synopsis(_ name: String, _ arguments: String) {
    line(name)
    line(arguments)
    line(".br")
  }

  private mutating func describe(_ argument: CommandDescription.Argument) {
    let value = argument.valueName.map { $0.uppercased() } ?? ""
    let names = (argument.names ?? []).map { Self.escaped($0.typed) }.joined(separator: ", ")
    line(".TP")
    switch argument.kind {
    case "positional": line(".I \(Self.escaped(value))\(argument.isRepeating ? " ..." : "")")
    case "flag": line(".B \(names)")
    default: line("\\fB\(names)\\fR \\fI\(Self.escaped(value))\\fR")
    }
    for part in [argument.abstract, argument.discussion].compactMap({ $0 }) where !part.isEmpty {
      text(Self.escaped(part))
    }
  }

  /// Paragraphs stay filled; what is indented, and the titles above it, stay as they are.
  private mutating func discussion(_ discussion: String?) {
    var isLiteral = false
    for part in (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let indented = part.hasPrefix("  ")
      if indented != isLiteral {
        line(indented ? ".nf" : ".fi")
        isLiteral = indented
      }
      if part.isEmpty {
        line(".PP")
      } else if part.hasSuffix(":"), part.allSatisfy({ $0.isUppercase || $0 == ":" || $0 == " " }) {
        line(".B \(part.prefix(1))\(part.dropLast().dropFirst().lowercased())")
        line(".br")
      } else {
        text(Self.escaped(String(part)))
      }
    }
    if isLiteral { line(".fi") }
  }

  /// A line of text; a control character of roff at its beginning is kept from acting.
  private mutating func text(_ text: String) {
    line(text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text)
  }

  private mutating func line(_ line: String) { roff += line + "\n" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result
  }
}
