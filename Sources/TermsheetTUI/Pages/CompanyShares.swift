import TermsheetCore

/// Who held a company, now or earlier, and what it held in others.
enum CompanyShares {
  static func write(_ profile: CompanyProfile, _ stakes: [Int], _ source: PageSource, to writer: inout PageWriter) {
    guard !stakes.isEmpty else { return }
    let dates = profile.shareDates
    let back = min(source.settings.sharesBack, max(0, dates.count - 1))
    let date = back == 0 || dates.isEmpty ? nil : dates[dates.count - 1 - back]
    let ownership = source.ledger.ownership(of: profile.name, at: date, among: stakes)
    var note = date.map { "as told by \($0.iso)" } ?? "as told by now"
    if dates.count > 1 { note += " · , earlier  . later (\(dates.count - back) of \(dates.count))" }
    writer.heading("Owners", note: note)
    let undated = date == nil ? 0 : stakes.count { source.ledger.date(ofStake: $0) == nil }
    if undated > 0 { writer.text("\(CountText.text(undated, "statement")) without a date left out", .muted, indent: 1) }
    if ownership.exceedsWhole {
      writer.text("⚠ adds up to \(PercentText.text(ownership.stated)): not all at one time", .problem, indent: 1)
    }
    if ownership.current.isEmpty { writer.text("no share in \(profile.name) is stated", .muted, indent: 1) }
    for entry in ownership.current { row(entry, entry.stake.holder, source, to: &writer) }
    if let rest = ownership.remainder {
      writer.row(
        [
          .init(" not stated", 25, .muted),
          .init(PercentText.text(rest, qualifier: ownership.remainderQualifier), 8, .muted, right: true),
        ], tail: [Span(" ")] + bar(rest, "░", Style(.barEmpty), source))
    }
    section("Votes, profit shares, warrants", ownership.otherKinds, source, to: &writer) { $0.holder }
    section("Proposed", ownership.proposed, source, to: &writer) { $0.holder }
    section("Former", ownership.former, source, to: &writer) { $0.holder }
    section("Earlier statements", ownership.superseded, source, to: &writer) { $0.holder }
    section("Holds in others", ownership.holdings, source, to: &writer) { $0.company }
  }

  private static func section(
    _ title: String, _ entries: [Ownership.Entry], _ source: PageSource, to writer: inout PageWriter,
    name: (Stake) -> String
  ) {
    guard !entries.isEmpty else { return }
    writer.append([Span(" " + title, Style(.header))])
    for entry in entries { row(entry, name(entry.stake), source, to: &writer) }
  }

  private static func row(_ entry: Ownership.Entry, _ name: String, _ source: PageSource, to writer: inout PageWriter) {
    let stake = entry.stake
    let date = source.ledger.date(ofStake: entry.statements[0]).map { $0.iso + (stake.asOf == nil ? "*" : "") } ?? ""
    var notes = [date]
    if stake.status != .current { notes.append(stake.status.rawValue) }
    if stake.kind != .stake { notes.append(stake.kind.word) }
    let figure = stake.percent.map { PercentText.text($0, qualifier: stake.qualifier) } ?? FigureStyle.unicode.nothing
    let isShare = stake.status == .current && stake.kind == .stake
    writer.row(
      [.init(" " + name, 25, .company), .init(figure, 8, .money, right: true)],
      item: PageItem(facts: entry.statements.map { .stake($0) }, company: name),
      tail: [Span(" ")]
        + (isShare ? bar(stake.percent ?? 0, "█", Style(.barFilled), source) : [])
        + [Span(" " + notes.filter { !$0.isEmpty }.joined(separator: " · "), Style(.muted))])
  }

  private static func bar(_ percent: Double, _ fill: Character, _ style: Style, _ source: PageSource) -> [Span] {
    let width = max(6, min(40, source.width - 62))
    return Charts.stacked([.init(value: percent, fill: fill, style: style)], full: 100, width: width)
  }
}
