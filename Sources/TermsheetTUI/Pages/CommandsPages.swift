extension CommandTable {
  static let pages: [Command] =
    PageName.allCases.map { name in
      Command(
        "page-\(name.rawValue)", .pages, keys: [.character(name.key)], help: name.help,
        unless: { $0.refusal(of: name) }
      ) { $0.open(name) }
    } + [
      Command(
        "page-way", .pages, keys: [.character("b")], help: "amount or number; other money",
        unless: { $0.noWayReason },
        perform: { $0.changePageWay() }),
      Command(
        "page-step", .pages, keys: [.character("i")], help: "timeline by month, quarter or year",
        unless: { $0.noStepReason },
        perform: { $0.changePageStep() }),
      Command(
        "next-deal", .pages, keys: [.character("J")], help: "page of the next deal", unless: { $0.noNextDealReason },
        perform: { $0.moveDealPage(by: 1) }),
      Command(
        "previous-deal", .pages, keys: [.character("K")], help: "page of the previous deal",
        unless: { $0.noNextDealReason },
        perform: { $0.moveDealPage(by: -1) }),
      Command(
        "page-earlier", .pages, keys: [.character(",")], help: "owners earlier; compare with an earlier date",
        unless: { $0.noOwnTimeReason },
        perform: { $0.movePageTime(by: -1) }),
      Command(
        "page-later", .pages, keys: [.character(".")], help: "owners later; compare with a later date",
        unless: { $0.noOwnTimeReason },
        perform: { $0.movePageTime(by: 1) }),
      Command(
        "past", .pages, keys: [.character("[")], help: "all as reported a day of reports earlier",
        unless: { $0.noPastReason },
        perform: { $0.travel(by: -1) }),
      Command(
        "future", .pages, keys: [.character("]")], help: "a day of reports later, up to the present",
        unless: { $0.noPastReason },
        perform: { $0.travel(by: 1) }),
    ]
}
