import TermsheetCore

/// Work beside the keys that takes so long that the user is told of it, and can end it with Esc.
struct Job: Sendable, Hashable {
  enum Kind: Int, Sendable, Hashable, CaseIterable {
    /// Finding what a filter lets through.
    case narrowing
    case page
    /// Going back in time.
    case past
    /// Writing a file.
    case writing
    /// Reading the text of an article.
    case reading
    /// Preparing a text for another program.
    case opening
    /// Putting the user's own work into the ledger.
    case keeping
  }

  /// What takes less is not told of.
  static let patience = Duration.milliseconds(100)

  var kind: Kind
  /// 0 to 1; `nil` where it cannot be told.
  var share: Double?
}

extension State {
  /// The job that is told of: of several the one that was begun for the latest key.
  var job: Job? { jobs.last }

  /// What is being done, as the status line has it.
  func text(of job: Job) -> String {
    switch job.kind {
    case .narrowing: "narrowing \(CountText.text(catalogue.deals.count, "deal"))"
    case .page: "the page is being made of \(CountText.text(catalogue.deals.count, "deal"))"
    case .past: "going back to \(past.wanted?.iso ?? "an earlier day")"
    case .writing: "writing the file"
    case .reading, .opening: "reading the text of the article"
    case .keeping: "keeping what you did"
    }
  }

  /// What Esc does meanwhile.
  func wayOut(of job: Job) -> String? {
    switch job.kind {
    case .narrowing, .past, .writing, .opening: "Esc cancels"
    case .page, .reading: "Esc leaves it"
    // What was handed to the ledger is never left half done.
    case .keeping: nil
    }
  }

  /// Notes how far a job is.
  mutating func tell(_ job: Job) {
    if let index = jobs.firstIndex(where: { $0.kind == job.kind }) {
      jobs[index] = job
    } else {
      jobs.append(job)
    }
  }

  mutating func end(_ kind: Job.Kind) { jobs.removeAll { $0.kind == kind } }

  /// Ends what the user has waited for; false where nothing can be ended.
  mutating func cancelJob() -> Bool {
    guard let job = jobs.last(where: { wayOut(of: $0) == "Esc cancels" }) else { return false }
    switch job.kind {
    case .narrowing: cancelNarrowing()
    case .past:
      past.wanted = nil
      message = Message(text: past.date.map { "still as of \($0.iso)" } ?? "still all that is known")
    case .writing: message = Message(text: "cancelled: no file was written")
    case .opening: message = Message(text: "cancelled")
    case .page, .reading, .keeping: return false
    }
    cancelled.insert(job.kind)
    end(job.kind)
    return true
  }
}
