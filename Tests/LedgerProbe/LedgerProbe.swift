import Foundation
import TermsheetCore

/// Works on a ledger until it is done or killed, and says on standard output what has been acknowledged.
///
///     LedgerProbe edit LEDGER FIRST COUNT [LIMIT]   one edit after the other; no file may grow beyond LIMIT bytes
///     LedgerProbe load LEDGER FOLDER [LIMIT]
@main enum LedgerProbe {
  static func main() async {
    let arguments = CommandLine.arguments
    do {
      let ledger = arguments[2]
      let limit = arguments[1] == "load" ? 4 : 5
      if arguments.count > limit, let bytes = UInt(arguments[limit]) { forbidGrowth(beyond: bytes) }
      if arguments[1] == "load" {
        let keeper = LedgerKeeper(store: try LedgerStore(path: ledger), grammar: "probe")
        try await keeper.refresh()
        say("open")
        for await event in keeper.load(roots: [arguments[3]]) {
          if case .failed(let failure) = event { throw failure }
        }
        say("done")
        return
      }
      let keeper = LedgerKeeper(store: try LedgerStore(path: ledger), grammar: "probe")
      try await keeper.refresh()
      let first = Int(arguments[3]) ?? 0
      for number in first..<first + (Int(arguments[4]) ?? 0) {
        try await keeper.edit([
          Edit(time: WallClock.milliseconds, action: .watch(company: "Company \(number)", true))
        ])
        say(String(number))
      }
    } catch let failure as LedgerFailure {
      say("failed: \(failure.reason); \(failure.wayBack ?? "")")
      exit(4)
    } catch {
      say("failed: \(error)")
      exit(5)
    }
  }

  /// Written at once, so that what was said is known even of a program that is killed.
  private static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private static func forbidGrowth(beyond bytes: UInt) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }
}
