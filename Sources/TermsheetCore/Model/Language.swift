/// A language that texts are told to be in, by its ISO 639-1 code.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case italian = "it"
  case portuguese = "pt"
  case dutch = "nl"
  case swedish = "sv"
  case danish = "da"
  case norwegian = "no"
  case finnish = "fi"
  case polish = "pl"
  case czech = "cs"
  case hungarian = "hu"
  case romanian = "ro"
  case turkish = "tr"
  case indonesian = "id"
  case vietnamese = "vi"
  case chinese = "zh"
  case japanese = "ja"
  case korean = "ko"
  case russian = "ru"
  case ukrainian = "uk"
  case greek = "el"
  case arabic = "ar"
  case hebrew = "he"
  case hindi = "hi"
  case thai = "th"

  /// Its English name.
  public var name: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
