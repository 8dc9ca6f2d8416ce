/// A stake in a line of words.
public enum StakePhrase {
  /// `Fernway holds ~27% of Alder`, `Tidepool held a stake of Marsh (size not stated)`.
  public static func text(_ stake: Stake, style: FigureStyle = .unicode) -> String {
    let verb =
      switch stake.status {
      case .current: "holds"
      case .former: "held"
      case .proposed: "is to hold"
      }
    var text = "\(stake.holder) \(verb) "
    if let percent = stake.percent {
      text += PercentText.text(percent, qualifier: stake.qualifier, style: style)
      text += stake.kind == .stake ? " of \(stake.company)" : " of the \(stake.kind.word) of \(stake.company)"
    } else {
      text += (stake.kind == .stake ? "a stake in " : "\(stake.kind.word) of ") + stake.company + ", size not stated"
    }
    if let date = stake.asOf { text += ", as of \(date.iso)" }
    return text
  }
}

/// What is said of a chip in a line of words.
public enum HardwarePhrase {
  /// `OpenAI plans ~1 GW of Trainium (Amazon)`, `Nvidia makes GB200`.
  public static func text(_ mention: HardwareMention, style: FigureStyle = .unicode) -> String {
    let maker = mention.vendor.map { mention.name.contains($0) ? "" : " (\($0))" } ?? ""
    let named = (mention.quantity.map { amount($0, style: style) } ?? "") + mention.name
    let what = named + maker
    guard !mention.users.isEmpty else { return alone(mention, named, maker) }
    let users = mention.users.joined(separator: ", ")
    switch mention.relation {
    case .uses: return "\(users) uses \(what)"
    case .plans: return "\(users) plans \(what)"
    case .buys: return "\(users) buys \(what)"
    case .sells: return "\(what) sold to \(users)"
    case .makes: return "\(what) made for \(users)"
    case .rivals, .mentioned: return "\(what) named with \(users)"
    }
  }

  /// What is said of a product without anybody who uses it: `Nvidia makes GB200`.
  private static func alone(_ mention: HardwareMention, _ named: String, _ maker: String) -> String {
    let what = named + maker
    switch mention.relation {
    case .makes: return mention.vendor.map { "\($0) makes \(named)" } ?? "\(what) made"
    case .sells: return mention.vendor.map { "\($0) sells \(named)" } ?? "\(what) sold"
    case .uses: return "\(what) in use"
    case .plans: return "\(what) planned"
    case .buys: return "\(what) bought"
    case .rivals: return "\(what) named as a rival"
    case .mentioned: return "\(what) mentioned"
    }
  }

  /// `24,000 ` of chips, `~1 GW of ` of anything else.
  private static func amount(_ quantity: HardwareMention.Quantity, style: FigureStyle) -> String {
    let text = QuantityText.text(quantity, style: style)
    guard quantity.unit == .chips, let count = text.split(separator: " ").first else { return text + " of " }
    return count + " "
  }
}
