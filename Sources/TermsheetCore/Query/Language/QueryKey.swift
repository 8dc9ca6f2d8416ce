/// The keys of the filter language.
public enum QueryKey: String, Sendable, Hashable, CaseIterable {
  case company, recipient, investor, lead, seller, amount, valuation, currency, status, kind, round
  case chip, vendor, user, relation, holder, share
  case since, until, date
  case outlet, source, title, says, reports, tag, note, `is`, id

  /// What it asks, for the completion and the manual page.
  public var help: String {
    switch self {
    case .company: "anybody who takes part"
    case .recipient: "who receives the money, is bought or lists"
    case .investor: "who invests, buys, lends or provides"
    case .lead: "who leads the round"
    case .seller: "who sells"
    case .amount: "the amount; for all that was said of it, with ? where it may be"
    case .valuation: "the valuation, compared as the amount"
    case .currency: "the currency of the amount"
    case .status: "how firm it is; of a stake current, former, proposed"
    case .kind: "the kind of deal or stake"
    case .round: "the round: seed, b, \"pre-series a\""
    case .chip: "a chip or system, also of the parties of a deal"
    case .vendor: "who makes the chip"
    case .user: "who uses the chip"
    case .relation: "uses, plans, buys, sells, makes, rivals"
    case .holder: "who holds the stake"
    case .share: "the share in percent"
    case .since: "from this date on"
    case .until: "up to this date, with the whole of a month or year"
    case .date: "within a day, month, year or span, with = all of it; none"
    case .outlet: "which outlet tells it"
    case .source: "whom the article names as the origin"
    case .title: "in the article's title"
    case .says: "in the sentence that proves it"
    case .reports: "how many articles tell it"
    case .tag: "your tag"
    case .note: "in your note"
    case .is: "new, disputed, firm, talk, watched and others"
    case .id: "the fact's own ID"
    }
  }

  public var example: String {
    switch self {
    case .company: "company:openai"
    case .recipient: "recipient:anthropic"
    case .investor: "investor:\"andreessen horowitz\""
    case .lead: "lead:sequoia"
    case .seller: "seller:softbank"
    case .amount: "amount>1b, amount:500m..2b, amount:none"
    case .valuation: "valuation>=10b"
    case .currency: "currency:eur"
    case .status: "status:talks,rumoured"
    case .kind: "kind:debt"
    case .round: "round:b"
    case .chip: "chip:trainium"
    case .vendor: "vendor:nvidia"
    case .user: "user:anthropic"
    case .relation: "relation:uses"
    case .holder: "holder:microsoft"
    case .share: "share>=10"
    case .since: "since:2025-10 or since:7d"
    case .until: "until:yesterday"
    case .date: "date:2025-10..2025-12"
    case .outlet: "outlet:reuters"
    case .source: "source:bloomberg"
    case .title: "title:chips"
    case .says: "says:\"all-stock\""
    case .reports: "reports>2"
    case .tag: "tag:mine"
    case .note: "note:tranche"
    case .is: "is:new"
    case .id: "id:3vk0q8xw"
    }
  }

  /// The place in which it looks for a name; `nil` for keys with other values.
  var nameField: Query.NameField? { Query.NameField(rawValue: rawValue) }
}

extension Query.Flag {
  /// What it asks, for the list of flags.
  public var help: String {
    switch self {
    case .new: "came since the last look"
    case .disputed: "sources disagree on a figure"
    case .corrected: "corrected by you"
    case .watched: "a company that you watch takes part"
    case .tagged: "tagged by you"
    case .noted: "with a note of yours"
    case .unsure: "the program is not sure of it; these are shown too then"
    case .firm: "signed, made known or done"
    case .talk: "rumoured, in talks or planned"
    case .off: "terminated or denied"
    case .anonymous: "by an unnamed source"
    case .main: "the news of its article, and no background"
    case .read: "you opened an article that tells it"
    case .marked: "marked in the dashboard"
    }
  }
}
