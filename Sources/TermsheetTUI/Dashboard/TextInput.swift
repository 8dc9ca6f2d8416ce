/// A line of text that is being typed.
struct TextInput: Sendable, Hashable {
  private(set) var characters: [Character] = []
  /// 0 to the number of characters: the next one goes before the character of this index.
  private(set) var cursor = 0

  init(_ text: String = "") {
    insert(text)
  }

  var text: String { String(characters) }
  /// Columns from the start of the text to the cursor.
  var cursorColumns: Int { ScreenText.columns(of: String(characters[..<cursor])) }

  /// Adds text at the cursor. What a line cannot hold becomes a blank; control characters are left out.
  mutating func insert(_ text: String) {
    let new = text.compactMap { character -> Character? in
      if character.isNewline || character == "\t" { return " " }
      return character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : character
    }
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Deletes the word before the cursor, with the blanks after it.
  mutating func deleteWord() {
    while cursor > 0, characters[cursor - 1] == " " { deleteBackward() }
    while cursor > 0, characters[cursor - 1] != " " { deleteBackward() }
  }

  mutating func clear() {
    characters = []
    cursor = 0
  }

  mutating func move(by offset: Int) { cursor = max(0, min(cursor + offset, characters.count)) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }
}
