import TermsheetCore

/// Everything the dashboard knows and shows: keys, the mouse and loading change it, and a frame is drawn from it alone.
public struct State: Sendable {
  /// What the keys act on.
  enum Mode: Sendable, Hashable {
    case browse
    case filter
    case picker
    /// Choosing from a list by typing: an action of the palette, or what a command asks for.
    case chooser
    /// Choosing the columns of a list.
    case columns
    /// Typing a tag, a note or a correction.
    case prompt
    case help
    case problems
  }

  // MARK: What there is

  var catalogue = Catalogue() {
    didSet {
      catalogueIdentity = Identity()
      knownOwnership = Kept(most: 24)
    }
  }
  /// By which what was drawn of a catalogue is known not to be of another.
  private(set) var catalogueIdentity = Identity()
  var problems: [Problem] = []
  var progress = Progress()

  // MARK: What is looked at

  public internal(set) var size: Size
  var mode = Mode.browse
  var focus = PaneKind.companies
  /// Where Esc leads from the article.
  var focusBeforeArticle = PaneKind.deals
  var isZoomed = false
  var isArticleOpen = false
  var showsUnsure = false
  /// Whether the lists hold only what came since the last look.
  var showsNewOnly = false
  /// Whether the ledger is kept, so that the user's work on it lasts.
  public internal(set) var isKept = false
  /// How the inputs are read, for whoever wants to see a text again.
  public internal(set) var reading = ReadingOptions()
  /// When the user noted last that everything was seen, in milliseconds since 1970-01-01 UTC; `nil` for never.
  var lastLook: Int64?
  /// What the user asked of the ledger; whoever runs the dashboard takes it from here.
  var requests: [LedgerRequest] = []
  /// Whether some were handed on and are not done.
  var isCarrying = false
  var filter = Filter() {
    didSet { filterIdentity = Identity() }
  }
  private(set) var filterIdentity = Identity()
  /// The text at which the filter line was opened; what Esc brings back is no filter, not this.
  var filterInput = TextInput()
  /// What the word at the cursor can become, while one goes through it.
  var completion: FilterCompletion?
  /// Filters that were kept, the latest last.
  var filterHistory = FilterHistory()
  /// The named filters of the configuration.
  var namedFilters: [String: String] = [:]
  /// The day that it is.
  var today = PartialDate.today
  /// The facts that the user marked, by the key of their first report.
  var marks: Set<FactKey> = []
  /// Index of the company to which the lists are narrowed; `nil` for all.
  var chosen: Int?
  /// Which of the articles that report the selected fact is cited.
  var evidencePosition = 0
  /// The ``citation`` when everything was brought up to date last, which is what is drawn.
  var cited: Citation?
  /// What was found out last about the selected deal.
  var knownDeal: KnownDeal?
  var message: Message?
  /// Whether the user asked to leave.
  public internal(set) var isDone = false
  /// Whether the whole screen is to be painted anew; the loop sets it back.
  public internal(set) var needsRepaint = false

  /// What is to be done outside of the dashboard; whoever runs it takes it from here.
  var errands: [Errand] = []
  /// Which columns the lists have.
  var columns: [PaneKind: ColumnChoice] = [:]
  /// How the panes share the screen, where the user has moved the dividers.
  var ratios = SplitRatios()
  /// The divider that is being dragged.
  var dragged: Layout.Divider?
  /// Whether the last row shows the command that prints the current view.
  var showsCommand = false
  /// What the command that prints the view begins with: the paths that were given.
  var commandPaths: [String] = []
  /// What the last session had selected, until it is there again or a key is pressed.
  var pendingSelection: SessionState.Selection?
  /// Hints for whoever starts the program for the first time.
  var showsFirstHints = false
  /// Whether the articles are the program's own samples, and not the user's.
  var showsSamples = false
  /// Which keys do what.
  var keys = Keymap.standard {
    didSet { keysIdentity = Identity() }
  }
  private(set) var keysIdentity = Identity()

  // MARK: Themes

  /// At least one.
  var themes: [Theme]
  var themeIndex = 0

  // MARK: Lists

  var companies = ListPosition()
  var deals = ListPosition()
  var ownership = ListPosition()
  var hardware = ListPosition()
  var problemList = ListPosition()
  var picker = Picker()
  var chooser = Chooser()
  var columnList = ListPosition()
  var prompt = Prompt()
  var helpTop = 0
  var companySorting = Sorting.companies
  var dealSorting = Sorting.deals
  var hardwareSorting = Sorting.hardware
  /// The lists that stay in the order of their column, and have not the best matches of free text first.
  var keepsOrder: Set<PaneKind> = []

  // MARK: Kept so that a key need not work them out anew

  /// All deals under the sorting.
  var dealOrder: [Int32] = []
  /// All hardware under the sorting.
  var hardwareOrder: [Int] = []
  /// For each deal and each row of hardware whether the filter lets it through; empty where there is no filter.
  var dealMatches: [Bool] = []
  var hardwareMatches: [Bool] = []
  /// For each of them how well it fits the filter's free text; empty where it has none.
  var dealScores: [Float] = []
  var hardwareScores: [Float] = []
  /// The filter whose rows are shown; another than `filter` only while that is being worked on.
  var appliedFilter = ""
  var appliedNewOnly = false
  /// The filter that is being worked on beside the keys; `nil` for none.
  var narrowing: Narrowing?
  /// The number of deals is still to be told, as soon as the lists have them.
  var owesCount = false
  var narrowingNumber = 0
  /// Whether somebody takes over what takes longer than a key may.
  var handsOver = false
  /// How long a key may look for the rows of a filter; one that needs more is worked on beside.
  var patience = Duration.milliseconds(6)
  /// Work beside the keys that the user is told of, the latest last.
  var jobs: [Job] = []
  /// Jobs that the user has ended; whoever runs them takes them from here.
  var cancelled: Set<Job.Kind> = []
  var dealFilter = FactMatches(.deals)
  var hardwareFilter = FactMatches(.hardware)
  /// The names for completion, made when they are first asked for.
  var vocabulary: QueryVocabulary?
  /// For each deal whether it is shown, of whatever company.
  var shownDeals: [Bool] = []
  /// The deals on show, in order.
  var visibleDeals: [Int32] = []
  /// The companies on show below the line for all, and how many of the deals on show each has.
  var visibleCompanies: [Int] = []
  var companyCounts: [Int] = []
  var visibleHardware: [Int] = []
  /// How many deals pass the filter, of whatever company.
  var filteredDealCount = 0
  var ownershipLines: [OwnershipLine] = []
  var ownershipEntries: [OwnershipEntry] = []
  /// What `ownershipLines` were made for.
  var ownershipKey: OwnershipKey?
  var knownOwnership = Kept<OwnershipIdentity, KnownOwnership>(most: 24)
  var article = ArticleView()
  /// What the filter said before a bar of the timeline was chosen, as long as it says the bar.
  var filterBeforeBar: (bar: String, before: String)?
  /// The page that is open.
  var page = PageState()
  /// Which past is looked at.
  var past = PastState()
  /// Counts the catalogues that were shown, and those that held all there is.
  var generation = 0
  var presentGeneration = 0

  public init(size: Size, themes: [Theme] = Theme.builtIn, themeIndex: Int = 0) {
    self.size = size
    self.themes = themes.isEmpty ? [.fallback] : themes
    self.themeIndex = self.themes.indices.contains(themeIndex) ? themeIndex : 0
    settle()
  }

  /// The theme in use.
  public var theme: Theme { themes[themeIndex] }

  var layout: Layout {
    Layout(
      size: size, focus: focus, isZoomed: isZoomed, isArticleOpen: isArticleOpen, isPageOpen: page.name != nil,
      ratios: ratios)
  }
}

/// What the status line says until the next key.
struct Message: Sendable, Hashable {
  var text: String
  /// Whether it says why something was not done.
  var isRefusal = false
  /// The command that was refused: what stood in its way can go away by itself.
  var refused: String?
}

/// How far loading has come.
struct Progress: Sendable, Hashable {
  /// Articles known to be there; `nil` before the first word of it.
  var found: Int?
  var read = 0
  var isFinished = false

  /// 0 to 1.
  var share: Double { found.map { $0 > 0 ? min(1, Double(read) / Double($0)) : 0 } ?? 0 }

  /// `loading 3 of 48`.
  var text: String {
    guard let found else { return "loading" }
    return "loading \(CountText.text(read)) of \(CountText.text(max(found, read)))"
  }
}
