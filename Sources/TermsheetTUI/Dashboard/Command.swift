/// Something the user can do: its keys, its help, when it can be done, and what it does.
///
/// One table of these dispatches keys, draws the help and the hints, and writes the key list of the documentation.
public struct Command: Sendable {
  /// Where a command's keys count.
  enum Context: Sendable, Hashable, CaseIterable {
    case browse
    case filter
    case picker
    /// The palette and other lists to choose from.
    case chooser
    /// Choosing columns.
    case columns
    case prompt
    case help
    case problems

    init(_ mode: State.Mode) {
      switch mode {
      case .browse: self = .browse
      case .filter: self = .filter
      case .picker: self = .picker
      case .chooser: self = .chooser
      case .columns: self = .columns
      case .prompt: self = .prompt
      case .help: self = .help
      case .problems: self = .problems
      }
    }
  }

  /// Under which heading the help lists it.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case finding = "Finding"
    case pages = "Pages"
    case work = "Your own work"
    case doing = "Doing"
    case view = "View"
    case columns = "While choosing columns"
    case typing = "While typing"
    case program = "Program"
  }

  /// Unique; stays the same when keys change.
  public let name: String
  public let group: Group
  /// Unless `keys.yaml` says otherwise.
  public let keys: [Key]
  /// What it does, for the help and the palette: no full stop.
  public let help: String
  /// One or two words for the line of hints; `nil` for commands that are not hinted at.
  let hint: String?
  let contexts: Set<Context>
  /// The panes in which its keys count, as far as keys go to panes.
  let panes: Set<PaneKind>
  /// Why it cannot be done now; `nil` where it can.
  let refusal: @Sendable (State) -> String?
  let perform: @Sendable (inout State) -> Void

  /// `deals and hardware`: the panes in which its keys count.
  var whereabouts: String {
    let names = PaneKind.allCases.filter { panes.contains($0) }.map(\.rawValue)
    let start = names.dropLast().joined(separator: ", ")
    return [start, names.last ?? ""].filter { !$0.isEmpty }.joined(separator: " and ")
  }

  init(
    _ name: String,
    _ group: Group,
    keys: [Key],
    help: String,
    hint: String? = nil,
    in contexts: Set<Context> = [.browse],
    panes: Set<PaneKind> = Set(PaneKind.allCases),
    unless refusal: @escaping @Sendable (State) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout State) -> Void
  ) {
    self.name = name
    self.group = group
    self.keys = keys
    self.help = help
    self.hint = hint
    self.contexts = contexts
    self.panes = panes
    self.refusal = refusal
    self.perform = perform
  }
}

extension Command {
  /// Whether its keys count where the keys are now.
  func applies(in context: Context, pane: PaneKind) -> Bool {
    contexts.contains(context) && (context != .browse || panes.contains(pane))
  }

  /// Whether there is a place in which both count, so that they need different keys.
  func meets(_ other: Command) -> Bool {
    contexts.intersection(other.contexts).contains { $0 != .browse || !panes.isDisjoint(with: other.panes) }
  }
}

/// All commands, in the order of the help.
public enum CommandTable {
  public static let all: [Command] =
    moving + panes + finding + pages + lists + work + doing + view + columns + typing + program

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// What a key does as long as `keys.yaml` says nothing else.
  static func command(for key: Key, in context: Command.Context, pane: PaneKind = .deals) -> Command? {
    Keymap.standard.command(for: key, in: context, pane: pane)
  }

  static func command(named name: String) -> Command? { byName[name] }
}
