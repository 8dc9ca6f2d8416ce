import Testing

@testable import TermsheetTUI

@Suite struct KeyDecoderTests {
  /// All that bytes give, after waiting as long as the decoder asks for.
  private func events(_ text: String, sequences: [[UInt8]: Key] = [:]) -> [Event] {
    events(Array(text.utf8), sequences: sequences)
  }

  private func events(_ bytes: [UInt8], sequences: [[UInt8]: Key] = [:]) -> [Event] {
    var decoder = KeyDecoder(sequences: sequences)
    var events = decoder.feed(bytes, at: 0)
    if decoder.patience != nil { events += decoder.flush(at: 2) }
    return events
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  private static let table: [(String, [Key])] = [
    ("a", [.character("a")]),
    ("jk", [.character("j"), .character("k")]),
    ("é", [.character("é")]),
    ("e\u{301}", [.character("e\u{301}")]),
    ("日", [.character("日")]),
    ("👩‍💻", [.character("👩‍💻")]),
    (" ", [.character(" ")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{08}", [.backspace]),
    ("\u{01}", [.control("a")]), ("\u{13}", [.control("s")]), ("\u{00}", [.control(" ")]),
    ("\u{1F}", [.control("_")]),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}x", [.alt("x")]), ("\u{1B}ö", [.alt("ö")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
    ("\u{1B}]", [.alt("]")]), ("\u{1B}P", [.alt("P")]),
    ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}[H", [.home]), ("\u{1B}OF", [.end]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]),
    ("\u{1B}[4~", [.end]), ("\u{1B}[3~", [.delete]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]),
    ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[15~", [.function(5)]),
    ("\u{1B}[24~", [.function(12)]), ("\u{1B}[[C", [.function(3)]), ("\u{1B}OM", [.enter]),
    ("\u{1B}Oq", [.character("1")]),
    // A modifier does not make another key of it.
    ("\u{1B}[1;5C", [.right]), ("\u{1B}[1;2A", [.up]), ("\u{1B}[5;3~", [.pageUp]), ("\u{1B}\u{1B}[A", [.up]),
    // What nobody knows is swallowed whole and never acts as loose letters.
    ("\u{1B}[999q", []), ("\u{1B}[?1;2c", []), ("\u{1B}[I", []), ("\u{1B}[2~", []), ("\u{1B}[12;40R", [.function(3)]),
    ("\u{1B}]11;rgb:00/00/00\u{07}q", [.character("q")]), ("\u{1B}]11;x\u{1B}\\q", [.character("q")]),
    ("\u{1B}P1$r0m\u{1B}\\q", [.character("q")]),
    // Broken off by another.
    ("\u{1B}[1\u{1B}[B", [.down]),
    ("\u{9B}", []),
  ]

  @Test(arguments: table) func decodes(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: table) func decodesByteByByte(_ text: String, _ expected: [Key]) {
    // A cluster comes apart when its scalars come apart: the keys are then its scalars.
    guard !text.unicodeScalars.contains(where: { $0.value >= 0x300 && $0 != "日" }) else { return }
    var decoder = KeyDecoder()
    var found: [Event] = []
    for byte in text.utf8 { found += decoder.feed([byte], at: 0) }
    if decoder.patience != nil { found += decoder.flush(at: 1) }
    #expect(found.compactMap { if case .key(let key) = $0 { key } else { nil } } == expected)
  }

  @Test func escapeWaitsForTheRestOfASequence() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 0).isEmpty)
    #expect(decoder.patience == KeyDecoder.escapeTime)
    guard case .key(.up)? = decoder.feed([0x5B, 0x41], at: 0.01).first else {
      Issue.record("no arrow")
      return
    }
    #expect(decoder.patience == nil)
  }

  @Test func brokenTextIsDropped() {
    #expect(keys(String(decoding: [0x61], as: UTF8.self)) == [.character("a")])
    let found = events([0x61, 0xC3, 0x28, 0xFF, 0x62])
    #expect(found.count == 3)
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    let found = events("\u{1B}[AA", sequences: [Array("\u{1B}[A".utf8): .down])
    guard case .key(.down)? = found.first, case .key(.character("A"))? = found.last else {
      Issue.record("\(found)")
      return
    }
  }

  private func paste(_ events: [Event]) -> [String] {
    events.compactMap { if case .paste(let text) = $0 { text } else { nil } }
  }

  @Test func aPasteIsOneEventAndNoKeys() {
    let found = events("\u{1B}[200~q\r\nquit\u{1B}[201~x")
    #expect(paste(found) == ["q\nquit"])
    #expect(found.count == 2)
  }

  @Test func aPasteIsFreeOfControlCharacters() {
    #expect(paste(events("\u{1B}[200~a\u{1B}[31mb\u{07}\u{9B}\tc\u{1B}[201~")) == ["a[31mb\tc"])
  }

  @Test func aPasteMayBeCutAnywhere() {
    let bytes = Array("\u{1B}[200~Straße\u{1B}[201~".utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      let found = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 0)
      #expect(paste(found) == ["Straße"], "cut at \(cut)")
    }
  }

  @Test func aPasteWithoutEndIsGivenUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8, at: 0).isEmpty)
    #expect(decoder.patience == KeyDecoder.pasteTime)
    #expect(paste(decoder.flush(at: 1)) == ["abc"])
    #expect(decoder.feed("q".utf8, at: 2).count == 1)
  }

  private func mouse(_ text: String, at times: [Double] = []) -> [MouseEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8, at: 0).compactMap { if case .mouse(let event) = $0 { event } else { nil } }
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;3M", MouseEvent.Action.press), ("\u{1B}[<0;5;3m", .release), ("\u{1B}[<32;5;3M", .drag),
    ("\u{1B}[<64;5;3M", .scrollUp), ("\u{1B}[<65;5;3M", .scrollDown), ("\u{1B}[<4;5;3M", .press),
    ("\u{1B}[M %#", .press), ("\u{1B}[M#%#", .release), ("\u{1B}[M`%#", .scrollUp),
  ])
  func decodesTheMouse(_ text: String, _ action: MouseEvent.Action) {
    #expect(mouse(text) == [MouseEvent(action: action, column: 4, row: 2)])
  }

  @Test func theMouseReachesFarColumns() {
    #expect(mouse("\u{1B}[<0;400;90M") == [MouseEvent(action: .press, column: 399, row: 89)])
  }

  @Test func otherButtonsAndHoveringDoNothing() {
    #expect(mouse("\u{1B}[<2;5;3M\u{1B}[<1;5;3M\u{1B}[<35;5;3M\u{1B}[<66;5;3M").isEmpty)
  }

  @Test func twoPressesAreADoubleClickOnlyThereAndSoon() {
    var decoder = MouseDecoder()
    func press(_ column: Int, _ time: Double) -> MouseEvent.Action? {
      decoder.event(code: 0, column: column, row: 0, released: false, at: time)?.action
    }
    #expect(press(3, 0) == .press)
    #expect(press(3, 0.3) == .doubleClick)
    #expect(press(3, 0.4) == .press)
    #expect(press(4, 0.5) == .press)
    #expect(press(4, 1.2) == .press)
  }
}
