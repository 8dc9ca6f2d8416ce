/// The words from which mentions of hardware start, by their number in the vocabulary.
final class HardwareWords: Sendable {
  /// chip, processor, accelerator …: the head of a phrase for hardware.
  let heads: WordSet
  /// GPU and GPUs: a phrase keeps the text's own word.
  let graphics: WordSet
  /// Heads in the plural, and silicon: no other noun follows them.
  let plurals: WordSet
  /// chipmaker, chip, semiconductor …: said of a company, they make it a maker of chips.
  let trades: Set<WordID>
  /// What a sentence without a word for chips must have to speak of an order of them.
  let orders: WordSet
  let of: WordID
  let from: WordID
  let by: WordID
  let to: WordID
  let those: WordID
  let worth: WordID

  init(_ vocabulary: Vocabulary) {
    func words(_ text: String) -> Set<WordID> {
      var found: Set<WordID> = []
      for word in text.split(separator: " ") {
        var spelling = String(word)
        let id = spelling.withUTF8 { vocabulary.lookUp(UnsafeRawBufferPointer($0)) }
        if id != .unknown { found.insert(id) }
      }
      return found
    }
    func word(_ text: String) -> WordID { words(text).first ?? WordID(index: -1) }
    let many = words("chips processors gpus accelerators semiconductors silicon superchips asics npus lpus")
    plurals = WordSet(many)
    heads = WordSet(many.union(words("chip processor gpu accelerator semiconductor superchip asic npu lpu")))
    graphics = WordSet(words("gpu gpus"))
    orders = WordSet(words("order orders"))
    trades = words("chipmaker chipmakers chip chips semiconductor semiconductors processor processors gpu gpus fabless")
    of = word("of")
    from = word("from")
    by = word("by")
    to = word("to")
    those = word("those")
    worth = word("worth")
  }

  /// The group is a noun for chips, and not the end of a name.
  func isHead(_ group: Group) -> Bool { heads.contains(group.word) && group.kind != .name && group.kind != .reference }

  func isPlural(_ group: Group) -> Bool { isHead(group) && plurals.contains(group.word) }
}
