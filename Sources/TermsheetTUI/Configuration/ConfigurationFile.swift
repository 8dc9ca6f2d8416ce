import Yams

/// What the user's `config.yaml` says.
struct ConfigurationFile: Sendable, Hashable {
  /// The name of a theme.
  var theme: String?

  /// - Throws: `ThemeError.syntax` where the text is no YAML.
  init(yaml: String) throws {
    do {
      theme = try Yams.compose(yaml: yaml)?.mapping?["theme"]?.string
    } catch let error as YamlError {
      throw ThemeError(yamlError: error)
    }
  }
}
