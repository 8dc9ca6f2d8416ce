import TermsheetCore

// What the commands do, beside moving.

extension State {
  // MARK: The article

  var noArticleReason: String? {
    if focus == .companies, visibleDeals.isEmpty { return nothingReason ?? "no deal to open for this company" }
    if focus == .page { return page.item == nil ? "nothing can be opened here" : nil }
    if focus == .article { return "the article is open: n goes to the next that reports the same, Esc back" }
    return cited == nil ? nothingReason ?? "nothing is selected here" : nil
  }

  /// Opens the article; from the companies it leads to their deals first.
  mutating func openArticle() {
    if focus == .page { return openPageItem() }
    if focus == .companies {
      setFocus(.deals)
      return
    }
    noteRead()
    setFocus(.article)
    isArticleOpen = true
    // The view is made anew, so that it scrolls to the evidence even where the user had scrolled away.
    article = ArticleView()
  }

  var noOtherEvidenceReason: String? {
    guard let citation else { return "nothing is selected here" }
    return citation.count > 1 ? nil : "only this article reports it"
  }

  mutating func moveEvidence(by step: Int) {
    guard let count = citation?.count else { return }
    evidencePosition = (min(evidencePosition, count - 1) + step + count) % count
  }

  /// One step back; never out of the program.
  mutating func goBack() {
    if cancelJob() { return }
    // On a large screen the article is always there: only its having the keys is something to go back from.
    let closesArticle = focus == .article || (isArticleOpen && layout.extent != .large)
    isArticleOpen = false
    if closesArticle {
      if focus == .article { focus = focusBeforeArticle }
    } else if page.name != nil {
      leavePage()
    } else if !marks.isEmpty {
      marks = []
      message = Message(text: "nothing is marked any more")
    } else if isZoomed {
      isZoomed = false
    } else if showsNewOnly {
      toggleNewOnly()
    } else if let bar = filterBeforeBar, bar.bar == filter.text {
      setFilter(bar.before)
      filterBeforeBar = nil
    } else if !filter.text.isEmpty {
      setFilter("")
    } else if chosen != nil {
      choose(nil)
    } else if past.date != nil {
      returnToPresent()
    } else {
      message = Message(text: "nothing to go back from: q quits", isRefusal: true)
    }
  }

  // MARK: Finding

  /// Why there is nothing to look at.
  var nothingReason: String? {
    guard catalogue.deals.isEmpty, catalogue.companies.isEmpty else { return nil }
    return progress.isFinished ? "there are no facts to look at" : "nothing yet: \(progress.text)"
  }

  mutating func openFilter() {
    mode = .filter
    completion = nil
    filterInput = TextInput(filter.text)
  }

  mutating func openPicker() {
    mode = .picker
    picker = Picker()
    picker.search(catalogue, deals: shownDeals(of:))
  }

  mutating func edit(_ change: (inout TextInput) -> Void) {
    switch mode {
    case .filter:
      let before = filterInput.text
      change(&filterInput)
      completion = nil
      if filterInput.text != before { filterHistory.leave() }
      setFilter(filterInput.text)
    case .picker:
      let before = picker.input.text
      change(&picker.input)
      if picker.input.text != before { picker.search(catalogue, deals: shownDeals(of:)) }
    case .chooser:
      let before = chooser.input.text
      change(&chooser.input)
      if chooser.input.text != before { chooser.search() }
    case .prompt:
      change(&prompt.input)
      (prompt.typed, prompt.choice) = (nil, nil)
    case .browse, .columns, .help, .problems: break
    }
  }

  mutating func acceptInput() {
    if mode == .prompt { return acceptPrompt() }
    if mode == .chooser { return acceptChoice() }
    if mode == .picker {
      guard picker.matches.indices.contains(picker.list.selected) else {
        message = Message(text: "no company has that in its name", isRefusal: true)
        return
      }
      let company = picker.matches[picker.list.selected]
      mode = .browse
      choose(company)
      return
    }
    if mode == .filter, completion != nil {
      // Enter takes the word; the next one keeps the filter.
      completion = nil
      return
    }
    // The mistake stays in view until it is mended.
    if mode == .filter, filter.problem != nil { return }
    keepFilter(filterInput.text)
  }

  mutating func cancelInput() {
    if mode == .filter, let completion {
      // One step back: what was typed.
      self.completion = nil
      filterInput = TextInput(completion.text)
      setFilter(completion.text)
      return
    }
    if mode == .filter { setFilter("") }
    filterHistory.leave()
    mode = mode == .chooser ? chooser.mode : .browse
  }

  var unsortableReason: String? {
    switch focus {
    case .ownership: "stakes are always in the order of their size"
    case .article: "an article cannot be sorted"
    case .page: "a page has an order of its own"
    case .companies, .deals, .hardware: nil
    }
  }

  mutating func sortByNextColumn() {
    guard let sorting = sorting(of: focus) else { return }
    // From the best matches to the same rows in the order of their column, and at the end to them again.
    if ranksMatches(focus) { return sort(focus, by: sorting) }
    let column = (sorting.column + 1) % columnCount(focus)
    let next = Sorting(column: column, descending: startsDescending(focus, column))
    sort(focus, by: next, byMatch: next == Sorting.standard(of: focus))
  }

  mutating func reverseSort() {
    guard var sorting = sorting(of: focus) else { return }
    sorting.descending.toggle()
    sort(focus, by: sorting)
  }

  var noProblemsReason: String? { problems.isEmpty ? "every file was read without a problem" : nil }

  mutating func toggleUnsure() {
    showsUnsure.toggle()
    refreshLists()
    message = Message(
      text: showsUnsure ? "facts that the program is unsure of are shown, marked ?" : "unsure facts are hidden")
  }
}
