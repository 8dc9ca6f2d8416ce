import TermsheetCore

// What the user makes of the facts: hiding, tags, notes, corrections, the watchlist, what is new.

extension State {
  /// The facts behind the marked rows, else behind what is selected, as an edit names them.
  var selectedTargets: EditTargets {
    let ledger = catalogue.ledger
    switch listPane {
    case .ownership:
      return EditTargets(kind: .stake, keys: selectedKeys) { [stakes = selectedHolding?.entry.facts ?? []] in
        stakes.compactMap { ledger.anchor(of: ledger.stakes[$0]) }
      }
    case .hardware:
      let rows = hasMarks ? markedHardware : [selectedHardware].compactMap { $0 }
      let keys = rows.map { ledger.hardware.key(catalogue.hardware.shown($0)) }
      return EditTargets(kind: .hardware, keys: keys) { [rows, hardware = catalogue.hardware] in
        rows.flatMap { hardware.mentions($0) }.compactMap { ledger.anchor(of: ledger.hardware[$0]) }
      }
    case .page:
      let anchors = pageAnchors
      return EditTargets(kind: anchors.first?.kind, keys: pageKeys) { anchors }
    case .companies, .deals, .article:
      let deals = hasMarks ? markedDeals : [selectedDeal].compactMap { $0 }
      return EditTargets(kind: .deal, keys: deals.map { ledger.deals.id($0) }) { [deals] in
        deals.flatMap { ledger.anchors(of: ledger.deals[$0]) }
      }
    }
  }

  /// Whether something is marked or selected that an edit can be about; quicker to tell than what.
  private var hasTargets: Bool {
    switch listPane {
    case .ownership: selectedHolding != nil
    case .hardware: hasMarks || selectedHardware != nil
    case .page: !pageKeys.isEmpty
    case .companies, .deals, .article: hasMarks || selectedDeal != nil
    }
  }

  /// What the user wrote on what is selected.
  var selectedMarks: UserMarks {
    // Mostly there are none, and the reports of the selected deal need not be read.
    catalogue.ledger.marks(on: catalogue.ledger.work.facts.isEmpty ? [] : selectedKeys)
  }

  private var selectedKeys: [FactKey] {
    let ledger = catalogue.ledger
    switch listPane {
    case .ownership: return (selectedHolding?.entry.facts ?? []).map { ledger.stakes[$0].key }
    case .hardware:
      return (selectedHardware.map { catalogue.hardware.mentions($0) } ?? []).map { ledger.hardware.key($0) }
    case .page: return pageKeys
    case .companies, .deals, .article: return selectedDeal.map { ledger.deals[$0].reports.flatMap(\.keys) } ?? []
    }
  }

  var notKeptReason: String? {
    isKept ? nil : "only articles of your own can be edited: termsheet FOLDER, without --no-ledger"
  }

  /// Why nothing can be kept about what is selected.
  var noWorkReason: String? {
    if let notKeptReason { return notKeptReason }
    // An edit goes to every report of a deal, and the front page has only some.
    if catalogue.page != nil { return "the ledger is still being read" }
    return hasTargets ? nil : nothingReason ?? "nothing is selected here"
  }

  private mutating func request(_ action: Edit.Action, _ message: String?, on targets: EditTargets = EditTargets()) {
    // Whoever marked rows is told that it was all of them.
    let count: Int
    switch action {
    case .hide, .note, .tag, .correct: count = hasMarks ? targets.keys.count : 1
    default: count = 1
    }
    let text = message.map { count > 1 ? "\($0), on \(CountText.text(count, "row"))" : $0 }
    requests.append(LedgerRequest(action, targets, message: text))
  }

  mutating func hideSelected() {
    request(.hide(true), "hidden: u takes it back", on: selectedTargets)
  }

  mutating func openPrompt(_ kind: Prompt.Kind) {
    var prompt = Prompt(kind: kind, targets: selectedTargets)
    if kind == .note { prompt.input = TextInput(selectedMarks.notes.first ?? "") }
    self.prompt = prompt
    mode = .prompt
  }

  /// Takes what was typed; where it is no value, says why and stays.
  mutating func acceptPrompt() {
    let text = prompt.input.text.split(separator: " ").joined(separator: " ")
    switch prompt.kind {
    case .tag:
      guard !text.isEmpty else { return refuse("type a tag, or Esc") }
      let isGiven = catalogue.ledger.marks(on: prompt.targets.keys).tags.contains(text)
      request(.tag(text, !isGiven), isGiven ? "no longer tagged \(text)" : "tagged \(text)", on: prompt.targets)
    case .note: request(.note(text), text.isEmpty ? "the note is taken away" : "noted", on: prompt.targets)
    case .export(let format):
      guard !text.isEmpty else { return refuse("type the name of a file, or Esc") }
      export(format, to: prompt.input.text)
    case .correction:
      guard let (field, value) = correction(text) else { return }
      request(.correct(field: field, value: value), "corrected: u takes it back", on: prompt.targets)
    }
    mode = .browse
  }

  /// `amount $2B`: the field's name and its value.
  private mutating func correction(_ text: String) -> (FactField, String)? {
    guard let kind = prompt.targets.kind else { return nil }
    let fields = FactField.fields(of: kind)
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first?.lowercased(), let field = fields.first(where: { $0.rawValue == name }) else {
      refuse("type one of " + fields.map(\.rawValue).joined(separator: ", ") + ", and its value")
      return nil
    }
    let value = parts.count > 1 ? parts[1] : ""
    guard field.accepts(value, for: kind) else {
      refuse("\(name) can be: \(field.example(for: kind))")
      return nil
    }
    return (field, value)
  }

  // MARK: Completing a correction

  /// What the word at the end of a correction can become: a field, or a value of the field that is named. What stands
  /// there now comes first.
  var correctionChoices: [String] {
    guard prompt.kind == .correction, let kind = prompt.targets.kind else { return [] }
    let fields = FactField.fields(of: kind)
    let typed = prompt.typed ?? prompt.input.text
    let parts = typed.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let field = fields.first(where: { $0.rawValue == parts[0].lowercased() }) else {
      return fields.map(\.rawValue).filter { $0.hasPrefix((parts.first ?? "").lowercased()) }.map { $0 + " " }
    }
    let value = parts[1].lowercased()
    let names = catalogue.nameOrder.lazy.map { catalogue.companies[Int($0)].name }
    var values: [String] = [currentValue(of: field)].compactMap { $0 }
    switch field {
    case .kind, .status, .relation:
      values += field.example(for: kind).split(separator: ",").map { String($0.drop { $0 == " " }) }
    case .recipient, .investors, .sellers, .holder, .company, .maker, .users:
      if !value.isEmpty { values += names.filter { $0.lowercased().hasPrefix(value) }.prefix(12) }
    default: break
    }
    var seen: Set<String> = []
    return values.filter { $0.lowercased().hasPrefix(value) && seen.insert($0).inserted }.map { parts[0] + " " + $0 }
  }

  /// What the selected deal says in a field, as it can be typed.
  private func currentValue(of field: FactField) -> String? {
    guard let key = prompt.targets.keys.first, let index = deal(named: key) else { return nil }
    let entry = catalogue.ledger.deals[index]
    switch field {
    case .kind: return entry.deal.kind.rawValue
    case .status: return entry.deal.status?.rawValue
    case .round: return entry.deal.round
    case .recipient: return entry.deal.recipient
    case .investors:
      return entry.deal.investors.isEmpty ? nil : entry.deal.investors.map(\.name).joined(separator: ", ")
    case .sellers: return entry.deal.sellers.isEmpty ? nil : entry.deal.sellers.joined(separator: ", ")
    case .amount: return entry.deal.amount.map { MoneyText.text($0) }
    case .valuation: return entry.deal.valuation.map { MoneyText.text($0.money) }
    case .date: return entry.deal.date?.iso
    default: return nil
    }
  }

  /// Puts the next of the choices into the line.
  mutating func completePrompt(by step: Int) {
    let choices = correctionChoices
    guard !choices.isEmpty else {
      message = Message(
        text: prompt.kind == .correction ? "nothing begins so" : "there is nothing to complete here", isRefusal: true)
      return
    }
    if prompt.typed == nil { prompt.typed = prompt.input.text }
    prompt.choice =
      prompt.choice.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
    prompt.input = TextInput(choices[prompt.choice ?? 0])
    // What is the only one is taken, and the next Tab completes what follows.
    if choices.count == 1 { (prompt.typed, prompt.choice) = (nil, nil) }
  }

  private mutating func refuse(_ text: String) { message = Message(text: text, isRefusal: true) }

  // MARK: What is new

  /// Whether an article came since the last look.
  func isNew(article index: Int) -> Bool {
    guard let lastLook, let seen = catalogue.ledger.articles.firstSeen(index) else { return false }
    return seen > lastLook
  }

  func isNew(deal index: Int) -> Bool {
    lastLook != nil && catalogue.ledger.deals.articles(index).contains(where: isNew(article:))
  }

  var noNewsReason: String? {
    if !isKept { return notKeptReason }
    return lastLook == nil ? "you have not looked before: V notes that you have seen everything" : nil
  }

  mutating func toggleNewOnly() {
    showsNewOnly.toggle()
    deals = ListPosition()
    guard refreshMatches() else {
      narrowing?.tellsCount = showsNewOnly
      return
    }
    refreshLists()
    if showsNewOnly { tellFilteredCount() } else { message = Message(text: "all deals") }
  }

  /// Notes that the user has seen everything that there is.
  mutating func noteLook() { request(.look, "what comes from now on is new") }

  /// Notes that the cited article was opened.
  mutating func noteRead() {
    guard isKept, let citation = cited else { return }
    let loaded = catalogue.ledger.articles[citation.article]
    guard !catalogue.ledger.work.isRead(loaded.key, path: loaded.article.path) else { return }
    request(.read(article: loaded.key, path: loaded.article.path, true), nil)
  }

  mutating func toggleRead() {
    guard let citation else { return }
    let loaded = catalogue.ledger.articles[citation.article]
    let isRead = catalogue.ledger.work.isRead(loaded.key, path: loaded.article.path)
    request(
      .read(article: loaded.key, path: loaded.article.path, !isRead),
      isRead ? "the article counts as unread" : "the article counts as read")
  }
}
