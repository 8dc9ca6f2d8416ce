/// A word that says that somebody uses hardware and that no class of verbs has: "leans on", "switched to", "houses".
struct HardwareCue: Sendable {
  var name: String
  /// A sentence of our own that the cue reads; its test runs it.
  var example: String
  var words: WordSet
  /// What must stand between the word and the hardware; empty where the hardware is the object itself.
  var prepositions: Set<String> = []
  /// Groups between the word and the hardware, at most.
  var reach = 8
  /// What the hardware is for the subject where nothing says that it is still to come.
  var relation = HardwareMention.Relation.uses
}

/// Users whom the words around a phrase tell, beside the verbs that the grammar of clauses knows.
extension HardwareRoles {
  static let cues: [HardwareCue] = [
    HardwareCue(
      name: "leans on", example: "Quillan leans on Nvidia's H100 for most of its work.",
      words: WordSet(
        "rely relies relied relying lean leans leaned leant leaning depend depends depended depending standardise standardised standardize standardized settled built"
      ), prepositions: ["on", "upon"], reach: 12),
    HardwareCue(
      name: "moves to", example: "Quillan said it would migrate to Trainium2 chips.",
      words: WordSet(
        "switch switches switched switching migrate migrates migrated migrating move moves moved moving port ports ported porting shift shifts shifted shifting swap swapped swapping"
      ), prepositions: ["to", "onto", "from", "for", "off"], reach: 10),
    HardwareCue(
      name: "chooses", example: "Quillan chose Nvidia's H200 over a rival.",
      words: WordSet(
        "pick picks picked choose chooses chose chosen select selects selected opt opts opted prefer prefers preferred favour favours favoured favor favors favored adopt adopts adopted"
      ), reach: 6),
    HardwareCue(
      name: "is to hold", example: "Quillan's campus will house 9,000 H200 chips.",
      words: WordSet(
        "house houses housed housing host hosts hosted hosting contain contains contained containing hold holds held holding accommodate accommodates pack packs packed field fields fielded boast boasts boasted feature features featured comprise comprises comprised"
      ), reach: 6),
    HardwareCue(
      name: "fills with", example: "Quillan built a hall in Leeds and filled it with Nvidia's A100 chips.",
      words: WordSet("fill fills filled filling stuff stuffs stuffed"), prepositions: ["with"], reach: 6),
    HardwareCue(
      name: "fits its work onto", example: "Quillan squeezes its model onto a single A100.",
      words: WordSet(
        "squeeze squeezes squeezed fit fits cram crams crammed optimise optimised optimize optimized tune tuned tuning adapt adapts adapted adapting rewrote rewrite wrote write writes"
      ),
      prepositions: ["onto", "on", "for", "to"], reach: 8),
    HardwareCue(
      name: "offers by the hour", example: "Quillan offers H100s by the hour.",
      words: WordSet("offer offers offered offering lists rents"), reach: 5),
    HardwareCue(
      name: "tries out", example: "Quillan is trying out Cerebras chips.",
      words: WordSet(
        "try tries tried trying trial trials trialled trialling piloting pilots test tests tested testing"),
      reach: 5),
    HardwareCue(
      name: "work done on", example: "Training is carried out on Nvidia H100 chips, Quillan said.",
      words: WordSet("carried done served computed executed handled performed processed hosted"),
      prepositions: ["on", "from", "by", "with"], reach: 6),
  ]

  /// What follows the hardware and names who has it.
  static let patternsAfter: [StakePattern] = [
    StakePattern(name: "owned by", example: "The loan is secured on Blackwell GPUs owned by Quillan."),
    StakePattern(name: "powers somebody's", example: "Huawei's Ascend 910C powers the data centres of Quillan."),
    StakePattern(name: "used to serve", example: "Nvidia's H200 will be used to serve Quillan's models."),
    StakePattern(name: "exports to", example: "Washington cleared the export of 7,000 GB300 chips to Quillan."),
    StakePattern(name: "access for", example: "The deal gives Quillan access to Nvidia's GB300 chips."),
    StakePattern(
      name: "customers include", example: "Veltro makes the Tarn X2 accelerator; customers include Quillan."),
    StakePattern(name: "equipped with", example: "Equipped with 1,024 Nvidia H100s, Quillan's site serves hospitals."),
  ]

  private static let possession = WordSet(
    "owned operated bought ordered leased used run held deployed rented hosted installed acquired controlled reserved purchased"
  )
  private static let driving = WordSet(
    "powers power powered powering drives drive run runs running underpin underpins sit sits go goes went ship ships live"
  )
  private static let exporting = WordSet(
    "export exports exported shipment shipments sale sales delivery deliveries licence licences license licenses cleared approved equivalent"
  )
  private static let fittings = WordSet("fitted equipped powered filled stuffed packed loaded stocked armed")
  static let refusals = WordSet("not never no without instead rather unlike n't nor neither")
  static let outlook = WordSet(
    "will would could may might plans plan planned intends aims wants hopes hope expected considering weighing talks soon should to"
  )

  /// Users by a word beside the phrase, on either side of it.
  func usersByCue(_ term: HardwareTerm) -> Found? {
    if let found = byWordBefore(term) ?? byAccess(term) { return found }
    return byWordAfter(term) ?? byExport(term) ?? byFitting(term)
  }

  // MARK: - Before the phrase

  private func byWordBefore(_ term: HardwareTerm) -> Found? {
    let start = term.groups.lowerBound
    for cue in Self.cues {
      guard let place = (max(0, start - cue.reach)..<start).last(where: { isCue($0, cue.words) }),
        isGoverned(term, by: place, cue)
      else { continue }
      let window = max(0, place - 4)..<place
      guard !window.contains(where: { Self.refusals.contains(groups[$0].word) }),
        sentence.verbGroup(place)?.marks.isDisjoint(with: [.negated, .failed]) ?? true
      else { return nil }
      let users = actors(before: place).filter { $0 != term.vendor || ["is to hold", "fills with"].contains(cue.name) }
      guard !users.isEmpty else { continue }
      return Found(relation: isOpen(before: place) ? .plans : cue.relation, users: users)
    }
    return nil
  }

  private func isCue(_ index: Int, _ cue: WordSet) -> Bool {
    groups[index].kind != .name && groups[index].kind != .reference && cue.contains(groups[index].word)
  }

  /// The phrase is the word's object, or stands after one of its prepositions; no other clause lies between.
  private func isGoverned(_ term: HardwareTerm, by place: Int, _ cue: HardwareCue) -> Bool {
    let between = place + 1..<term.groups.lowerBound
    var sawPreposition = cue.prepositions.isEmpty
    for index in between {
      let group = groups[index]
      switch group.kind {
      case .relative, .open: return false
      case .verb:
        // "GPUs made by Acme": a participle inside the list.
        guard sentence.verbGroup(index).map({ [.make, .design].contains($0.verb) }) ?? false else { return false }
      case .colon, .comma, .conjunction:
        // A list of hardware goes on over these.
        guard
          terms.contains(where: { $0.groups.upperBound <= index && $0.groups.lowerBound > place })
            || group.kind == .colon || listsHardware(after: index, before: term)
        else { return false }
      case .preposition:
        let text = reading.lower(group)
        if cue.prepositions.contains(text) {
          sawPreposition = true
        } else if cue.prepositions.isEmpty, text != "of" {
          return false
        }
      default: break
      }
    }
    return sawPreposition
  }

  private func listsHardware(after index: Int, before term: HardwareTerm) -> Bool {
    terms.contains { $0.groups.lowerBound > index && $0.groups.lowerBound <= term.groups.lowerBound }
  }

  /// "gives the software giant access to", "has access to".
  private func byAccess(_ term: HardwareTerm) -> Found? {
    let start = term.groups.lowerBound
    guard let access = (max(0, start - 5)..<start).last(where: { reading.lower(groups[$0]) == "access" }),
      let verb = (max(0, access - 6)..<access).last(where: { groups[$0].kind == .verb }),
      let group = sentence.verbGroup(verb), group.marks.isDisjoint(with: [.negated, .failed])
    else { return nil }
    let given = (verb + 1..<access).first { [.name, .reference, .pronoun].contains(groups[$0].kind) }
    let users: [String]
    if [.give, .sell, .enable, .lend].contains(group.verb) {
      guard let given, !groups[given].isPossessive else { return nil }
      users = self.users(from: given)
    } else {
      users = actors(before: verb)
    }
    guard !users.isEmpty, !users.contains(where: { $0 == term.vendor }) else { return nil }
    return Found(relation: isOpen(before: verb + 1) ? .plans : .uses, users: users)
  }

  // MARK: - After the phrase

  private func byWordAfter(_ term: HardwareTerm) -> Found? {
    var scan = term.groups.upperBound
    let limit = min(groups.count, scan + 9)
    while scan < limit {
      let group = groups[scan]
      if group.kind == .colon || group.kind == .open { return nil }
      if Self.refusals.contains(group.word) { return nil }
      if let verb = sentence.verbGroup(scan), !verb.marks.isDisjoint(with: [.negated, .failed]) { return nil }
      if group.kind != .name, Self.possession.contains(group.word) || isPossessing(scan), scan + 2 < groups.count + 1 {
        if let found = afterPossession(scan, term) { return found }
      }
      if group.kind != .name, Self.driving.contains(group.word) {
        let users = partyOfPhrase(from: scan + 1).filter { $0 != term.vendor }
        return users.isEmpty ? nil : Found(relation: isOpen(before: scan + 1) ? .plans : .uses, users: users)
      }
      scan += 1
    }
    return nil
  }

  private func isPossessing(_ index: Int) -> Bool {
    guard let verb = sentence.verbGroup(index) else { return false }
    return verb.marks.contains(.passive) && [.own, .use, .train, .acquire, .order, .rent].contains(verb.verb)
  }

  /// "owned by Acme", "will be used to serve Acme's models", "used in the data centres of Acme".
  private func afterPossession(_ index: Int, _ term: HardwareTerm) -> Found? {
    guard index + 1 < groups.count else { return nil }
    let next = groups[index + 1]
    var users: [String] = []
    if next.word == words.by {
      users = partyOfPhrase(from: index + 2)
    } else if let verb = sentence.verbGroup(index + 1), verb.marks.contains(.infinitive),
      [.supply, .train, .use].contains(verb.verb)
    {
      users = partyOfPhrase(from: index + 2)
    } else if next.kind == .preposition, ["in", "at", "inside", "for"].contains(reading.lower(next)) {
      users = partyOfPhrase(from: index + 2)
    }
    users.removeAll { $0 == term.vendor }
    return users.isEmpty ? nil : Found(relation: isOpen(before: index + 1) ? .plans : .uses, users: users)
  }

  /// "exports of 70,000 GB300s to Acme", "the sale of the chips to Acme": who gets them.
  private func byExport(_ term: HardwareTerm) -> Found? {
    let start = term.groups.lowerBound
    guard (max(0, start - 7)..<start).contains(where: { isCue($0, Self.exporting) }) else { return nil }
    var scan = term.groups.upperBound
    while scan + 1 < groups.count, scan < term.groups.upperBound + 3 {
      if groups[scan].kind == .preposition, ["to", "for"].contains(reading.lower(groups[scan])) {
        let users = partyOfPhrase(from: scan + 1)
        return users.isEmpty ? nil : Found(relation: .plans, users: users)
      }
      guard groups[scan].kind == .other else { return nil }
      scan += 1
    }
    return nil
  }

  /// "Equipped with 1,024 H100s, Acme's site": the owner stands behind the adjunct.
  private func byFitting(_ term: HardwareTerm) -> Found? {
    let start = term.groups.lowerBound
    guard let place = (0..<min(2, start)).first(where: { Self.fittings.contains(groups[$0].word) }), place == 0,
      let comma = (term.groups.upperBound..<min(groups.count, term.groups.upperBound + 3))
        .first(where: { groups[$0].kind == .comma })
    else { return nil }
    let users = partyOfPhrase(from: comma + 1).filter { $0 != term.vendor }
    return users.isEmpty ? nil : Found(relation: .uses, users: users)
  }
}
