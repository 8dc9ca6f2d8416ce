import TermsheetCore

/// A row of the ownership pane that can be selected: a stake, seen from the company that is shown.
struct OwnershipEntry: Sendable, Hashable {
  var entry: Ownership.Entry
  /// The other side: the holder, or the company held.
  var name: String
}

/// A row of the ownership pane.
enum OwnershipLine: Sendable, Hashable {
  case heading(String)
  /// Index into the entries.
  case entry(Int)
  case remainder(Double, Qualifier)
  /// With what stands there where there is no room for it.
  case warning(String, short: String)
  case note(String, short: String)
}

/// What the lines depend on: they are made anew when it changes.
struct OwnershipKey: Sendable, Hashable {
  var company: String
  var statements: Int
  var showsUnsure: Bool
}

/// Of which company the lines are, and of what is known about it.
struct OwnershipIdentity: Sendable, Equatable {
  var catalogue: Identity
  var company: String
  var showsUnsure: Bool
}

/// The lines of a company that was shown lately: the deals that one goes through are mostly of the same few.
struct KnownOwnership: Sendable {
  var lines: [OwnershipLine]
  var entries: [OwnershipEntry]
}

extension State {
  /// Makes the lines of the ownership pane, if another company is the subject or more is known of it.
  mutating func refreshOwnership() {
    learnDeal()
    guard let subject = knownSubject, let number = catalogue.company(named: subject) else {
      ownershipKey = nil
      ownershipLines = []
      ownershipEntries = []
      return
    }
    let (held, holding) = (catalogue.companies[number].held, catalogue.companies[number].holding)
    let key = OwnershipKey(company: subject, statements: held.count + holding.count, showsUnsure: showsUnsure)
    guard key != ownershipKey else { return }
    let previous = key.company == ownershipKey?.company ? selectedHolding : nil
    ownershipKey = key
    let identity = OwnershipIdentity(catalogue: catalogueIdentity, company: subject, showsUnsure: showsUnsure)
    if let known = knownOwnership[identity] {
      (ownershipLines, ownershipEntries) = (known.lines, known.entries)
    } else {
      makeOwnership(of: subject, held, holding)
      knownOwnership.keep(KnownOwnership(lines: ownershipLines, entries: ownershipEntries), for: identity)
    }
    if previous == nil { ownership = ListPosition() }
    if let previous, let row = ownershipEntries.firstIndex(where: { $0.entry.stake == previous.entry.stake }) {
      ownership.selected = row
    }
  }

  private mutating func makeOwnership(of company: String, _ held: [Int], _ holding: [Int]) {
    let isShown = { [showsUnsure, stakes = catalogue.ledger.stakes] (index: Int) in
      showsUnsure || stakes[index].stake.confidence.value >= Confidence.threshold
    }
    let view = Ownership(
      of: company, held: held.filter(isShown), holding: holding.filter(isShown), in: catalogue.ledger)
    setOwnership(view)
  }

  private mutating func setOwnership(_ view: Ownership) {
    ownershipLines = []
    ownershipEntries = []
    func name(_ stake: Stake) -> String { stake.holder == view.company ? stake.company : stake.holder }
    func add(_ heading: String?, _ entries: [Ownership.Entry]) {
      guard !entries.isEmpty else { return }
      if let heading { ownershipLines.append(.heading(heading)) }
      for entry in entries {
        ownershipLines.append(.entry(ownershipEntries.count))
        ownershipEntries.append(OwnershipEntry(entry: entry, name: name(entry.stake)))
      }
    }
    if isStillReading(stakesOf: view.company) {
      ownershipLines.append(.note("the stakes of \(view.company) are still being read", short: "still being read"))
      return
    }
    if view.exceedsWhole {
      let sum = "adds up to \(PercentText.text(view.stated))"
      ownershipLines.append(.warning(sum + ": not all at one time", short: sum))
    }
    add(nil, view.current)
    if let remainder = view.remainder { ownershipLines.append(.remainder(remainder, view.remainderQualifier)) }
    if view.current.isEmpty {
      ownershipLines.append(.note("no stake in \(view.company) is stated", short: "no stake is stated"))
    }
    add("Votes, profit shares, warrants", view.otherKinds)
    add("Proposed", view.proposed)
    add("Former", view.former)
    add("Earlier statements", view.superseded)
    add("Holds in others", view.holdings)
  }
}
