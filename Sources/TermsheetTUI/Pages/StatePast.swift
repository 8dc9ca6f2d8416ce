import TermsheetCore

/// The past that is looked at, if it is not the present.
struct PastState: Sendable {
  /// Everything is shown as it had been reported by that day; `nil` for all that there is.
  var date: PartialDate?
  /// Everything that there is, while the past is on the screen.
  var present: Catalogue?
  /// The days on which articles came out, and the catalogue of which that holds.
  var days: [PartialDate] = []
  var daysOf = -1
  /// The earlier of two states that are compared.
  var compared: Ledger?
  var comparedKey: ComparedKey?
  /// A day whose state is being made beside; `nil` for none.
  var wanted: PartialDate?
}

/// What the earlier of two states that are compared depends on.
struct ComparedKey: Sendable, Hashable {
  var date: PartialDate
  var generation: Int
  var keepsUndated: Bool
}

extension State {
  /// Ledgers of more articles are made anew beside the keys, so that these are not held up.
  static let mostArticlesAtOnce = 2_000

  private var present: Catalogue { past.present ?? catalogue }

  /// The days on which articles came out, of all that there is.
  var reportDays: [PartialDate] { past.daysOf == presentGeneration ? past.days : present.ledger.reportDays }

  private mutating func keepDays() {
    guard past.daysOf != presentGeneration else { return }
    past.days = present.ledger.reportDays
    past.daysOf = presentGeneration
  }

  var noPastReason: String? {
    if let nothingReason, past.date == nil { return nothingReason }
    if catalogue.page != nil { return "the ledger is still being read" }
    // Which days there are is not asked here, but by whoever goes to one.
    return present.ledger.articles.indices.contains { present.ledger.articles.published($0) != nil }
      ? nil : "no article has a date"
  }

  /// To the day of reports before or after the one that is looked at; after the last day to the present.
  mutating func travel(by step: Int) {
    keepDays()
    let days = past.days
    let current = past.wanted ?? past.date
    // The last day is the present, but for articles without a date.
    let place = current.map { date in days.lastIndex { $0 <= date } ?? -1 } ?? days.count - 1
    let next = place + step
    guard next >= 0 else {
      message = Message(text: "nothing was reported before \(days.first?.iso ?? "this")", isRefusal: true)
      return
    }
    guard next < days.count - 1 else {
      if past.date == nil, past.wanted == nil {
        message = Message(text: "this is all that is known: [ goes back in time", isRefusal: true)
      } else {
        returnToPresent()
      }
      return
    }
    if present.ledger.articles.count <= Self.mostArticlesAtOnce {
      arrive(at: days[next], base(for: days[next]).reported(until: days[next]))
    } else {
      past.wanted = days[next]
      message = Message(text: "going back to \(days[next].iso) …")
    }
  }

  /// From what the state of a day is made: the nearest that is at hand and holds all of it.
  func base(for day: PartialDate) -> Catalogue {
    if let date = past.date, day <= date { catalogue } else { present }
  }

  /// Shows everything as it had been reported by a day.
  mutating func arrive(at day: PartialDate, _ catalogue: Catalogue) {
    let full = present
    past.wanted = nil
    past.date = day
    past.present = full
    show(catalogue)
    let undated = full.ledger.undatedCount
    let note = undated > 0 ? "; without \(CountText.text(undated, "undated article"))" : ""
    message = Message(text: "as of \(day.iso): ] later, Esc now\(note)")
    settle()
  }

  mutating func returnToPresent() {
    guard let full = past.present else { return }
    past.date = nil
    past.wanted = nil
    past.present = nil
    show(full)
    message = Message(text: "all that is known")
  }

  // MARK: Comparing

  /// The later of the two days that are compared.
  private var laterDay: PartialDate? { past.date ?? reportDays.last }

  /// Chooses the earlier date where none fits: a week of reports before the later one.
  mutating func settleComparedDate() {
    keepDays()
    guard let later = laterDay else {
      page.settings.comparedTo = nil
      return
    }
    if let date = page.settings.comparedTo, date < later { return }
    let days = past.days.filter { $0 < later }
    page.settings.comparedTo = days.last { later.dayNumber - $0.dayNumber >= 7 } ?? days.first
  }

  mutating func moveComparedDate(by step: Int) {
    keepDays()
    guard let later = laterDay, let current = page.settings.comparedTo else { return }
    let days = past.days.filter { $0 < later }
    guard let place = days.lastIndex(where: { $0 <= current }), days.indices.contains(place + step) else {
      message = Message(
        text: step < 0 ? "nothing was reported before" : "the earlier date comes before the later one", isRefusal: true)
      return
    }
    page.settings.comparedTo = days[place + step]
  }

  mutating func comparedLedger() -> Ledger? {
    guard let date = page.settings.comparedTo else { return nil }
    let key = ComparedKey(date: date, generation: presentGeneration, keepsUndated: past.date == nil)
    if past.comparedKey != key {
      past.compared = present.ledger.reported(until: date, keepingUndated: past.date == nil)
      past.comparedKey = key
    }
    return past.compared
  }
}
