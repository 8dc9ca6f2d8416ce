/// An amount with everything that was looked at to judge it, as `termsheet explain --cues` prints it.
///
/// The points of the cues (`cues.txt`) are fitted over such records of annotated articles.
public struct AmountRecord: Sendable, Encodable {
  /// Somebody who may receive the amount or give it.
  public struct Candidate: Sendable, Encodable {
    public var name: String
    public var aliases: [String]
    /// How strongly each cue shows, 0 to 1.
    public var cues: [String: Float]
  }

  /// The number of the sentence, from 0; the title is the first.
  public var sentence: Int
  /// As the text writes it.
  public var text: String
  public var money: Money
  /// Why the grammar takes it for no size of a deal; `nil` where it may be one.
  public var role: String?
  /// The rule that made a deal of it, and the deal's kind and recipient; `nil` where no rule did.
  public var rule: String?
  public var kind: Deal.Kind?
  public var recipient: String?
  /// How strongly each cue shows, 0 to 1.
  public var cues: [String: Float]
  public var candidates: [Candidate]

  init(
    _ judgement: AmountJudge.Judgement, at index: Int, _ sentence: SentenceGroups, role: MoneyRole?,
    frame: DealFrame?, _ reading: Analysis
  ) {
    let vocabulary = reading.document.lexicon.vocabulary
    self.sentence = sentence.sentence
    text = reading.document.text(sentence.groups[index].tokens)
    money = judgement.money
    self.role =
      switch role {
      case .none(let reason)?, .never(let reason)?: reason
      case .valuation?: "valuation"
      case .amount?, nil: nil
      }
    rule = frame?.rule
    kind = frame?.kind
    recipient = frame?.recipient.map { reading.entities[$0].name }
    cues = judgement.cues.texts(vocabulary)
    candidates = Candidate.list(judgement.candidates, reading)
  }
}

/// A verb or a noun that may tell of a deal without a sum, with everything that was looked at to judge it.
public struct UnsizedRecord: Sendable, Encodable {
  /// The number of the sentence, from 0.
  public var sentence: Int
  /// As the text writes it.
  public var text: String
  /// UTF-8 byte offset into the body; below 0 in the title.
  public var start: Int
  /// How strongly each cue shows, 0 to 1.
  public var cues: [String: Float]
  public var candidates: [AmountRecord.Candidate]

  init(_ judgement: UnsizedJudge.Judgement, at index: Int, _ sentence: SentenceGroups, _ reading: Analysis) {
    let document = reading.document
    let tokens = sentence.groups[index].tokens
    self.sentence = sentence.sentence
    text = document.text(tokens)
    start = Int(document.tokens[tokens.lowerBound].start) - document.bodyStart
    cues = judgement.cues.texts(document.lexicon.vocabulary)
    candidates = AmountRecord.Candidate.list(judgement.candidates, reading)
  }
}

/// Parties of a sentence behind a deal that may take part in it.
public struct ContinuationRecord: Sendable, Encodable {
  /// The number of the sentence, from 0.
  public var sentence: Int
  /// The deal that was told before.
  public var kind: Deal.Kind
  public var recipient: String
  public var money: Money?
  public var candidates: [AmountRecord.Candidate]

  init(
    _ continuation: AmountJudge.Continuation, _ state: DealAssembler, _ sentence: SentenceGroups, _ reading: Analysis
  ) {
    let frame = state.drafts[continuation.draft].frame
    self.sentence = sentence.sentence
    kind = frame.kind
    recipient = frame.recipient.map { reading.entities[$0].name } ?? ""
    money = frame.amount
    candidates = AmountRecord.Candidate.list(continuation.candidates, reading)
  }
}

/// A percentage with everything that was looked at to judge whether it is a part of a company, of which, and whose.
public struct ShareRecord: Sendable, Encodable {
  /// The number of the sentence, from 0.
  public var sentence: Int
  /// In percent, as the text has it.
  public var percent: Double
  /// How strongly each cue shows, 0 to 1.
  public var cues: [String: Float]
  public var candidates: [AmountRecord.Candidate]

  init(_ judgement: ShareJudge.Judgement, _ percent: Double, _ sentence: SentenceGroups, _ reading: Analysis) {
    self.sentence = sentence.sentence
    self.percent = percent
    cues = judgement.cues.texts(reading.document.lexicon.vocabulary)
    candidates = AmountRecord.Candidate.list(judgement.candidates, reading)
    for (number, holder) in judgement.described.sorted(by: { $0.key > $1.key }) {
      candidates.append(
        .init(
          name: holder.name, aliases: [],
          cues: judgement.candidates[number]?.texts(reading.document.lexicon.vocabulary) ?? [:]))
    }
  }
}

/// A pronoun or a description with everything that was looked at to tell whom it means.
public struct ReferenceRecord: Sendable, Encodable {
  /// What decides whom it means: actor, patient, owner, several or described.
  public var question: String
  /// As the text writes it.
  public var text: String
  /// UTF-8 byte offset into the body; below 0 in the title.
  public var start: Int
  public var candidates: [AmountRecord.Candidate]
  /// What shows of its being nobody, each 0 to 1.
  public var nobody: [String: Float]

  init(_ judgement: AnaphorJudgement, _ reading: Analysis) {
    let document = reading.document
    question = judgement.anaphor.rawValue
    text = document.text(judgement.tokens)
    start = Int(document.tokens[judgement.tokens.lowerBound].start) - document.bodyStart
    candidates = AmountRecord.Candidate.list(judgement.candidates, reading)
    nobody = judgement.candidates[ReferenceResolver.nobody]?.texts(document.lexicon.vocabulary) ?? [:]
  }
}

/// Everything that was looked at to judge the amounts and percentages of an article and the parties around them.
public struct CueRecords: Sendable, Encodable {
  public var amounts: [AmountRecord] = []
  public var unsized: [UnsizedRecord] = []
  public var continuations: [ContinuationRecord] = []
  public var shares: [ShareRecord] = []
  public var references: [ReferenceRecord] = []
  /// The text that offsets point into.
  public var body = ""
  /// The title, and how many bytes before the body it begins.
  public var title = ""
  public var titleStart = 0
}

extension AmountRecord.Candidate {
  /// Whoever has a name, in the order in which the article names them first.
  fileprivate static func list(_ candidates: CandidateCues, _ reading: Analysis) -> [Self] {
    candidates.entities.filter { $0 >= 0 }.sorted().map { entity in
      Self(
        name: reading.entities[entity].name, aliases: reading.entities[entity].aliases,
        cues: candidates[entity]?.texts(reading.document.lexicon.vocabulary) ?? [:])
    }
  }
}

extension CueSet {
  fileprivate func texts(_ vocabulary: Vocabulary) -> [String: Float] {
    Dictionary((all ?? [:]).map { ($0.key.text(vocabulary), $0.value) }) { max($0, $1) }
  }
}
