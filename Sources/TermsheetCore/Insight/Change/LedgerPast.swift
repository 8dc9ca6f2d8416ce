extension Ledger {
  /// The ledger as it would be if nothing had been read that came out after a day.
  ///
  /// An article whose date is known to the month counts once the month is over. Articles without a date are left out:
  /// of when they are is not known. The user's corrections hold, whenever they were made.
  ///
  /// - Parameter keepingUndated: whether articles without a date are in it all the same: for a comparison with a state
  ///   that has them, in which they are no news.
  public func reported(until day: PartialDate, keepingUndated: Bool = false) -> Ledger {
    without { article in
      (articles.published(article)?.lastDayNumber).map { $0 > day.lastDayNumber } ?? !keepingUndated
    }
  }

  /// The days on which articles came out, ascending, each once: where the ledger can be looked at as of.
  public var reportDays: [PartialDate] {
    var days: Set<PartialDate> = []
    for index in articles.indices where !isRemoved(index) {
      if let date = articles.published(index), !articles.isSilent(index) {
        days.insert(PartialDate(dayNumber: date.lastDayNumber))
      }
    }
    return days.sorted()
  }

  /// How many articles have facts.
  var tellingCount: Int { articles.indices.count { !isRemoved($0) && !articles.isSilent($0) } }

  /// How many articles have no date, and so are in no past.
  public var undatedCount: Int {
    articles.indices.filter { !isRemoved($0) && articles.published($0) == nil }.count
  }
}
