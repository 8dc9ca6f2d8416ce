import Testing

@testable import TermsheetCore

@Suite("The list of cues and the list of senses")
struct CueListTests {
  private let vocabulary = Lexicon.builtIn.vocabulary

  @Test("Every line of the list is a question, a cue that is known, and points of answers")
  func everyLineIsRead() {
    let answers = Set(KindAnswer.allCases.map { "\($0)" })
    let questions = Set(CueTable.PartyQuestion.allCases.map { "\($0)" })
    var count = 0
    WordList(named: "cues").forEachLine { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count >= 4, let cue = Cue(slot: fields[1], symbol: fields[2], vocabulary) else {
        Issue.record("not read: \(String(decoding: line, as: UTF8.self))")
        return
      }
      #expect(cue.text(vocabulary) == "\(fields[1]) \(fields[2])")
      #expect(CueTable.builtIn.row(of: cue) != nil)
      let isOfParty = questions.contains(String(fields[0]))
      #expect(isOfParty || CueTable.KindQuestion.allCases.contains { "\($0)" == fields[0] })
      for field in fields[3...] {
        let parts = field.split(separator: "=")
        #expect(parts.count == 2 && Float(parts[1]) != nil)
        #expect(answers.contains(String(parts[0])) || isOfParty && parts[0] == "any")
      }
      count += 1
    }
    #expect(count > 1_000)
  }

  @Test("A cue that the list has not has no points")
  func unknownCue() {
    #expect(Cue(slot: "nowhere", symbol: "noun:round", vocabulary) == nil)
    #expect(Cue(slot: "before", symbol: "noun:nothing", vocabulary) == nil)
    #expect(Cue(slot: "before", symbol: "round", vocabulary) == nil)
    #expect(CueTable.builtIn.row(of: Cue(.steps, .verb(.fine))) == nil)
  }

  @Test("How likely the answers are adds up to one, whatever shows")
  func likelihoodsAddUp() {
    var cues = CueSet(.builtIn, isWhole: false)
    #expect(abs(CueTable.builtIn.kinds(cues).reduce(0, +) - 1) < 0.001)
    cues.add(.always, .mark(.none))
    cues.seal()
    let plain = CueTable.builtIn.kinds(cues)
    cues.add(.left, .verb(.raise))
    cues.add(.rule, .deal(.investment))
    cues.seal()
    let kinds = CueTable.builtIn.kinds(cues)
    #expect(abs(kinds.reduce(0, +) - 1) < 0.001)
    let investment = Int(KindAnswer.investment.rawValue)
    #expect(kinds[investment] > plain[investment])
  }

  @Test("Of a cue that shows twice the stronger stands, and the order in which cues are found changes nothing")
  func strongerStands() {
    var one = CueSet(.builtIn, isWhole: true)
    one.add(.before, .verb(.raise), 0.25)
    one.add(.after, .verb(.lend), 0.5)
    one.add(.before, .verb(.raise), 0.75)
    one.seal()
    var other = CueSet(.builtIn, isWhole: true)
    other.add(.before, .verb(.raise), 0.75)
    other.add(.after, .verb(.lend), 0.5)
    other.seal()
    #expect(one.all == other.all)
    #expect(CueTable.builtIn.kinds(one) == CueTable.builtIn.kinds(other))
  }

  @Test("Cues that differ have rows that differ")
  func rowsDiffer() {
    var rows: [Int32: Cue] = [:]
    WordList(named: "cues").forEachLine { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard let cue = Cue(slot: fields[1], symbol: fields[2], vocabulary) else { return }
      guard let row = CueTable.builtIn.row(of: cue) else { return }
      #expect(rows[row] == nil || rows[row] == cue)
      rows[row] = cue
    }
    #expect(rows.count == CueTable.builtIn.rowCount)
  }

  @Test("Sets that are sealed one after the other know nothing of each other")
  func sealerForgets() {
    let sealer = CueSealer(.builtIn)
    var first = CueSet(.builtIn, isWhole: false)
    first.add(.always, .mark(.none))
    first.add(.before, .verb(.raise), 1)
    first.seal(with: sealer)
    var second = CueSet(.builtIn, isWhole: false)
    second.add(.before, .verb(.raise), 0.25)
    second.add(.before, .verb(.raise), 0.5)
    second.seal(with: sealer)
    #expect(second.entries.map(\.value) == [0.5])
    #expect(first.entries.map(\.row) == first.entries.map(\.row).sorted())
    #expect(first.entries.count == 2)
  }

  @Test("Candidates come in the order of their numbers, and only those who are one take cues")
  func candidates() {
    let empty = CueSet(.builtIn, isWhole: false)
    var found = CandidateCues()
    for entity in [7, 3, 7] { found.change(found.place(of: entity, empty)) { $0.add(.always, .mark(.none)) } }
    found.add(5, .always, .mark(.none))
    found.seal(with: CueSealer(.builtIn))
    #expect(found.entities == [3, 7])
    #expect(found[7]?.entries.count == 1 && found[5] == nil)
    let all = CueTable.builtIn.oneOf(found, .recipient, of: .investment) { _ in true }
    #expect(all.map(\.entity) == [3, 7])
    #expect(CueTable.builtIn.oneOf(found, .recipient, of: .investment) { $0 == 7 }.map(\.entity) == [7])
  }

  @Test(
    "A word has the sense that its list says, by its beginning too",
    arguments: [
      ("collected", "gather"), ("subvention", "give"), ("loan", "lend"), ("acquired", "buy"), ("revenues", "income"),
    ])
  func sense(of word: String, _ sense: String) {
    let id = word.withBytes { vocabulary.lookUp($0) }
    #expect(id == .unknown || SenseWords.builtIn.sense(of: id).map { SenseWords.builtIn.names[$0] } == sense)
  }

  @Test func wordsOfNoListHaveNoSense() {
    #expect(SenseWords.builtIn.sense(of: .unknown) == nil)
    #expect(SenseWords.builtIn.sense(of: WordID(index: .max)) == nil)
  }

  @Test("A deal is the surer the likelier its cues make it, and surer where a rule found it")
  func surenessRises() {
    func frame(_ rule: String) -> DealFrame {
      DealFrame(kind: .equityRound, status: .announced, sentence: 0, position: 0, rule: rule)
    }
    let steps = stride(from: 0.0, through: 1, by: 0.1)
    for rule in ["raise", "weighed", JudgedFrames.rule] {
      let values = steps.map { JudgedSureness.value(frame(rule), $0) }
      #expect(zip(values, values.dropFirst()).allSatisfy(<=), "\(rule) \(values)")
      #expect(values.allSatisfy { (0...1).contains($0) })
    }
    for step in steps {
      #expect(JudgedSureness.value(frame("raise"), step) >= JudgedSureness.value(frame(JudgedFrames.rule), step))
    }
  }
}
