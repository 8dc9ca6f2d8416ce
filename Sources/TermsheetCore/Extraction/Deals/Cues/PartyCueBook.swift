/// What an article as a whole shows of each party, read once for each place in which the party can stand.
final class PartyCueBook {
  private let reading: Analysis
  private let parties: ArticleParties
  private let empty: CueSet
  /// By entity and place, as far as somebody asked.
  private var known: [CueSet?]

  init(_ reading: Analysis, _ parties: ArticleParties, _ empty: CueSet) {
    self.reading = reading
    self.parties = parties
    self.empty = empty
    known = Array(repeating: nil, count: reading.entities.count * Place.allCases.count)
  }

  /// Where a party stands: what an article is about counts for more where a sentence names nobody.
  enum Place: Int, CaseIterable {
    case here, elsewhere, alone

    var article: Cue.Slot { self == .here ? .article : self == .alone ? .articleAlone : .articleElsewhere }
    var told: Cue.Slot { self == .here ? .told : self == .alone ? .toldAlone : .toldElsewhere }
    var passage: Cue.Slot {
      self == .here ? .passage : self == .alone ? .passageAlone : .passageElsewhere
    }
    var context: Cue.Slot { self == .here ? .context : self == .alone ? .contextAlone : .contextElsewhere }
  }

  /// What the article says of a party, wherever it stands.
  func cues(of entity: Int, _ place: Place) -> CueSet {
    let number = entity * Place.allCases.count + place.rawValue
    if let cues = known[number] { return cues }
    let cues = read(entity, place)
    known[number] = cues
    return cues
  }

  private func read(_ entity: Int, _ place: Place) -> CueSet {
    var cues = empty
    let party = reading.entities[entity]
    cues.add(.always, .mark(.none))
    // A company that no list has is as good a party as one that a list has.
    cues.add(.party, Symbol.name(of: party))
    if reading.isInvestmentFirm(entity) { cues.add(.party, .mark(.firm)) }
    if let known = party.known {
      if known.kind == .investor { cues.add(.party, .mark(.lender)) }
      if reading.isGrown(entity) { cues.add(.party, .mark(.grown)) }
    }
    for noun in party.nouns where noun != .unknown { cues.add(.party, .word(noun)) }
    if parties.acting.contains(entity) { cues.add(place.article, .mark(.subject)) }
    if parties.located.contains(entity) { cues.add(.party, .mark(.phrase)) }
    if parties.inTitle.contains(entity) { cues.add(place.article, .mark(.title)) }
    if parties.inLead.contains(entity) { cues.add(place.article, .mark(.lead)) }
    if parties.foremost.first == entity {
      cues.add(place.article, .mark(.most))
    } else if parties.foremost.last == entity {
      cues.add(place.article, .mark(.second))
    }
    let count = parties.counts[entity]
    cues.add(place.article, .mark(count >= 5 ? .often : count <= 1 ? .seldom : .neither))
    return cues
  }
}
