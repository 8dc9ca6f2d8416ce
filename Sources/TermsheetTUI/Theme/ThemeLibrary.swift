import CThemes
import Foundation
import TermsheetCore

extension Theme {
  /// The themes that come with the program; the first is the one it starts with.
  public static let builtIn: [Theme] = (0..<theme_file_count()).compactMap { index in
    guard let file = theme_file_at(index)?.pointee else { return nil }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
    return try? Theme(name: String(cString: file.name), yaml: String(decoding: bytes, as: UTF8.self))
  }
}

/// The themes there are for a user, the one chosen, and what was wrong with the choice or a file.
public struct ThemeLibrary: Sendable {
  public private(set) var themes: [Theme]
  /// Index of the chosen theme.
  public private(set) var chosen = 0
  public private(set) var problems: [Problem] = []

  /// Reads `*.yaml` and `*.yml` in `themes/` of the configuration folder; a file there replaces a built-in theme of the
  /// same name. The choice is the argument, else `TERMSHEET_THEME`, else `theme:` in `config.yaml` of that folder.
  ///
  /// - Parameters:
  ///   - argument: what `--theme` names: a theme, or a path of a theme file.
  ///   - configured: what the configuration names, where it has been read already.
  ///   - folder: the configuration folder, see `configurationFolder`.
  public init(
    argument: String? = nil,
    configured: String? = nil,
    environment: [String: String] = ProcessEnvironment.variables,
    folder: String? = nil
  ) {
    themes = Theme.builtIn
    let folder = folder ?? Self.configurationFolder(environment)
    addFiles(in: folder + "/themes")
    if themes.isEmpty { themes = [.fallback] }
    let configured = configured ?? UserConfiguration.read(environment: environment, folder: folder).theme
    if let name = [argument, environment["TERMSHEET_THEME"], configured].compactMap({ $0 }).first(where: { !$0.isEmpty }
    ) {
      choose(name)
    }
  }

  /// `$XDG_CONFIG_HOME/termsheet`, or `~/.config/termsheet`. Source: the XDG Base Directory Specification, by which a
  /// relative path does not count.
  public static func configurationFolder(_ environment: [String: String]) -> String {
    ConfigurationFolder.path(environment)
  }

  private mutating func choose(_ name: String) {
    if let index = themes.firstIndex(where: { $0.name == name }) {
      chosen = index
    } else if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      if let index = addFile(name) { chosen = index }
    } else {
      let names = themes.map(\.name).joined(separator: ", ")
      problems.append(
        Problem(path: "theme \(name)", reason: ThemeError.unknown(name: name).reason + "; there are \(names)"))
    }
  }

  private mutating func addFiles(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") { addFile("\(folder)/\(name)") }
  }

  @discardableResult
  private mutating func addFile(_ path: String) -> Int? {
    do {
      let theme = try Theme(name: Self.name(of: path), yaml: Self.text(of: path))
      if let index = themes.firstIndex(where: { $0.name == theme.name }) {
        themes[index] = theme
        return index
      }
      themes.append(theme)
      return themes.count - 1
    } catch {
      problems.append(Problem(path: path, reason: Self.reason(error) + "; another theme is used", severity: .warning))
      return nil
    }
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? "theme"
    return String(file.hasSuffix(".yaml") ? file.dropLast(5) : file.hasSuffix(".yml") ? file.dropLast(4) : file)
  }

  private static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw ThemeError.unreadable("no such file") }
    guard data.count < 1_000_000 else { throw ThemeError.unreadable("too large for a theme") }
    return String(decoding: data, as: UTF8.self)
  }

  private static func reason(_ error: any Error) -> String { (error as? ThemeError)?.reason ?? "cannot be read" }
}
