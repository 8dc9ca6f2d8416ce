/// Parts of earlier pictures that need not be drawn anew for the next, as long as what they depend on is the same.
///
/// A key changes little of a picture: Tab two rows and the lines around two panes. What is drawn from it equals what is
/// drawn without it; it only takes less time.
struct DrawnParts: Sendable {
  /// The screen with nothing but the lines around the panes.
  var borders = Kept<BordersKey, Frame>()
  /// Of each pane with and without the keys, and those of a list at its last places.
  var titles = DrawnPart<PaneTitle>(most: 12)
  var companies = DrawnList()
  var deals = DrawnList()
  var hardware = DrawnList()
  var ownership = DrawnPart<OwnershipPane.Key>(most: 12)
  var evidence = DrawnPart<EvidencePane.Key>()
  var title = DrawnPart<TitleLine.Key>()
  var hints = DrawnPart<FooterLine.HintsKey>()
}

/// What the lines around the panes depend on: where the panes lie, and which of them has the keys.
struct BordersKey: Sendable, Equatable {
  var size: Size
  var focus: PaneKind
  var hasPaneKeys: Bool
  var isZoomed: Bool
  var isArticleOpen: Bool
  var isPageOpen: Bool
  var ratios: SplitRatios
}

extension State {
  var bordersKey: BordersKey {
    BordersKey(
      size: size, focus: focus, hasPaneKeys: hasPaneKeys, isZoomed: isZoomed, isArticleOpen: isArticleOpen,
      isPageOpen: page.name != nil, ratios: ratios)
  }
}
