/// How one sentence was read: its groups, the rules that fired, what became of its amounts, and the facts that it proves.
public struct SentenceExplanation: Sendable {
  /// A stretch of the sentence with what it was taken for; `label` is empty for words that no rule looks at.
  public struct Part: Sendable, Hashable {
    public var text: String
    public var label: String
    public var mark: Mark
  }

  /// What a part is, for its colour.
  public enum Mark: Sendable, Hashable, CaseIterable {
    case plain, name, reference, verb, noun, money, figure, date
  }

  public var evidence: Evidence
  public var parts: [Part]
  /// One line a rule that fired: its name and what it found.
  public var frames: [String]
  /// One line an amount that became no deal: the amount and why not.
  public var unused: [String]
  /// The facts that this sentence is the first to prove.
  public var facts: [FactExplanation]
}

/// A fact in one line, with what made it as sure as it is.
public struct FactExplanation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case deal, stake, hardware, right, comment
  }

  public var kind: Kind
  public var text: String
  public var confidence: Confidence
  /// So unsure that it is left out unless asked for.
  public var isHidden: Bool { confidence.value < Confidence.threshold }
}

extension Extractor {
  /// The article sentence by sentence, for `termsheet explain`. Of a text longer than any article only the first piece
  /// is explained.
  public func explanation(of article: Article) -> [SentenceExplanation] {
    guard let piece = LongArticles.pieces(of: article).first?.article else { return [] }
    let analysis = Analysis(piece, lexicon: lexicon)
    let traces = DealReader(reading: analysis).read().traces
    let facts = factsOfPiece(piece).explained
    return zip(analysis.sentences, traces).map { sentence, trace in
      var explanation = SentenceExplainer(analysis: analysis, sentence: sentence, trace: trace).explanation()
      explanation.facts = facts[explanation.evidence] ?? []
      return explanation
    }
  }
}

extension Extractor {
  /// Every amount of an article with the cues that it was judged by, and the parties behind deals with theirs. Of a text longer than any article only the first
  /// piece is looked at.
  public func cues(in article: Article) -> CueRecords {
    guard let piece = LongArticles.pieces(of: article).first?.article else { return CueRecords() }
    let reading = Analysis(piece, lexicon: lexicon, keepsCues: true)
    var records: CueRecords? = CueRecords()
    records?.references = reading.references.map { ReferenceRecord($0, reading) }
    records?.body = piece.body
    records?.title = piece.title ?? ""
    records?.titleStart = -reading.document.bodyStart
    let deals = DealReader(reading: reading).read(recording: &records)
    _ = StakeReader(reading: reading, deals: deals.told, cues: deals.cues).stakes(recording: &records)
    return records ?? CueRecords()
  }
}

/// Puts the groups and frames of a sentence into words.
struct SentenceExplainer {
  let analysis: Analysis
  let sentence: SentenceGroups
  let trace: DealReader.Trace

  func explanation() -> SentenceExplanation {
    let frames = trace.frames
    let roles = MoneyRoles(reading: analysis).roles(in: sentence)
    return SentenceExplanation(
      evidence: analysis.document.evidence(sentence.sentence),
      parts: sentence.groups.map {
        .init(text: analysis.document.text($0.tokens), label: label(of: $0), mark: mark(of: $0))
      },
      frames: frames.map(describe),
      unused: roles.sorted { $0.key < $1.key }.compactMap { index, role in
        let text = analysis.document.text(sentence.groups[index].tokens)
        switch role {
        case .none(let reason), .never(let reason): return "\(text): \(reason)"
        case .valuation: return "\(text): valuation"
        case .amount:
          let isUsed = frames.contains { $0.amountTokens == sentence.groups[index].tokens }
          return isUsed ? nil : "\(text): \(trace.refusals[index] ?? "no rule takes it")"
        }
      }, facts: [])
  }

  private func mark(of group: Group) -> SentenceExplanation.Mark {
    switch group.kind {
    case .name: .name
    case .reference, .pronoun: .reference
    case .verb: .verb
    case .noun, .round: .noun
    case .money: .money
    case .percent, .chips, .power, .number: .figure
    case .date, .duration: .date
    default: .plain
    }
  }

  private func label(of group: Group) -> String {
    switch group.kind {
    case .name, .reference, .pronoun:
      let kind = group.kind == .name ? "name" : group.kind == .reference ? "reference" : "pronoun"
      let entity = group.entity.map { "\(analysis.entities[$0].name) (\(analysis.entities[$0].kind))" } ?? "?"
      return "\(kind) \(entity)\(group.isPossessive ? " 's" : "")"
    case .noun(let noun): return "noun \(noun)"
    case .verb:
      guard let verb = group.verb else { return "verb" }
      let marks = marks(sentence.verbs[verb].marks)
      return "verb \(sentence.verbs[verb].verb)\(marks.isEmpty ? "" : " \(marks)")"
    case .round: return "round \(group.label ?? "")"
    case .other, .comma, .quote: return ""
    default: return "\(group.kind)"
    }
  }

  private func marks(_ marks: VerbMarks) -> String {
    let names: [(VerbMarks, String)] = [
      (.passive, "passive"), (.negated, "negated"), (.possible, "possible"), (.future, "future"),
      (.planned, "planned"), (.considered, "considered"), (.talks, "talks"), (.agreed, "agreed"),
      (.expected, "expected"), (.reported, "reported"), (.perfect, "perfect"), (.pastPlan, "past plan"),
      (.infinitive, "infinitive"), (.gerund, "gerund"), (.participle, "participle"), (.past, "past"),
      (.conditional, "conditional"), (.progressive, "progressive"), (.failed, "failed"),
    ]
    return names.filter { marks.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  private func describe(_ frame: DealFrame) -> String {
    let names = analysis.entities
    let investors = frame.investors.map { names[$0.entity].name + ($0.role == .lead ? "*" : "") }.joined(
      separator: ", ")
    let recipient = frame.recipient.map { names[$0].name } ?? "?"
    let amount = frame.amount.map { "\($0.currency) \($0.value)" } ?? "-"
    return
      "\(frame.rule): \(frame.kind.rawValue) \(investors.isEmpty ? "-" : investors) -> \(recipient) \(amount) \(frame.round ?? "")"
  }
}
