/// A list of things of which one is chosen by typing a part of its name.
struct Chooser: Sendable {
  struct Item: Sendable {
    var text: String
    /// What stands at the right: keys, or what would be taken.
    var detail = ""
    /// Words by which it is found too.
    var words = ""
    /// Why it cannot be chosen now.
    var refusal: String?
    let perform: @Sendable (inout State) -> Void
  }

  var title = ""
  var label = ""
  /// What stands in the place of the list where nothing fits.
  var nothing = ""
  var items: [Item] = []
  var input = TextInput()
  private(set) var matches: [(item: Int, positions: [Int])] = []
  var list = ListPosition()
  /// Where the keys were before.
  var mode = State.Mode.browse

  /// Finds what fits the typed letters, the best first.
  mutating func search() {
    list = ListPosition()
    guard !input.text.allSatisfy(\.isWhitespace) else {
      matches = items.indices.map { ($0, []) }
      return
    }
    var found: [(item: Int, positions: [Int], score: Int)] = []
    for (index, item) in items.enumerated() {
      let text = FuzzyMatch(input.text, in: item.text)
      let words = FuzzyMatch(input.text, in: item.words)
      guard let score = [text?.score, words?.score].compactMap({ $0 }).max() else { continue }
      found.append((index, text?.positions ?? [], score))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.item < $1.item }
    matches = found.map { ($0.item, $0.positions) }
  }
}

extension State {
  /// Lets the user choose; Esc leads back to where the keys are now.
  mutating func open(_ chooser: Chooser) {
    var chooser = chooser
    chooser.mode = mode
    chooser.search()
    self.chooser = chooser
    mode = .chooser
  }

  mutating func acceptChoice() {
    guard chooser.matches.indices.contains(chooser.list.selected) else {
      message = Message(text: chooser.nothing, isRefusal: true)
      return
    }
    let item = chooser.items[chooser.matches[chooser.list.selected].item]
    if let refusal = item.refusal {
      message = Message(text: refusal, isRefusal: true)
      return
    }
    mode = chooser.mode
    item.perform(&self)
  }

  // MARK: The palette

  /// Every action by its name, those that can be done here first.
  mutating func openPalette() {
    let context = Command.Context(mode)
    let hidden: Set<String> = ["palette", "arrow-down", "arrow-up"]
    var items: [Chooser.Item] = []
    // Moving is what the fingers know already: it stands behind everything else.
    let all = CommandTable.all.filter { $0.group != .moving } + CommandTable.all.filter { $0.group == .moving }
    for command in all where command.contexts.contains(context) && !hidden.contains(command.name) {
      let isElsewhere = !command.applies(in: context, pane: focus)
      let panes = command.panes.map(\.rawValue).sorted().joined(separator: ", ")
      items.append(
        Chooser.Item(
          text: command.help, detail: keys.text(of: command), words: command.name,
          refusal: isElsewhere ? "only in: \(panes)" : command.refusal(self)
        ) { update(&$0, command) })
    }
    let sorted = items.filter { $0.refusal == nil } + items.filter { $0.refusal != nil }
    open(Chooser(title: "ACTIONS", label: "do: ", nothing: "no action is called so", items: sorted))
  }
}
