extension SyndicatePhrase {
  static let lent: KindSet = [.equityRound, .strategicInvestment, .debt]
  static let pooled: KindSet = [.equityRound, .strategicInvestment, .debt, .fund]

  /// Who leads: tried before the others.
  static let leading: [SyndicatePhrase] = [
    .init(
      "leads-it", .after,
      "?together/jointly/both/will/would/itself/themselves ?jointly lead/leads/led/co-led/co-leads/headed/heads ?the/that/this/its/both ?new/latest/whole <round>/./,/;/here/again/too/both/)",
      "Quillan raised $40 million. Birch Capital led the raise.", role: .lead, kinds: lent),
    .init(
      "was-the-lead", .after,
      "?itself/alone/again <is>/acted/serves/served ?described/named ?as ?the/a ?sole/joint lead/leads/co-lead/co-leads/anchor",
      "Quillan raised $40 million. Birch Capital and Alder Partners acted as co-leads.", role: .lead, kinds: lent),
    .init(
      "had-the-lead", .after, "?will/would took/takes/take/has/had/held/holds/share/shares/shared/sharing the lead",
      "Quillan raised $40 million. Birch Capital and Alder Partners share the lead.", role: .lead, kinds: lent),
    .init(
      "did-the-leading", .after, "did/does/doing the leading",
      "Quillan raised $40 million, for which Birch Capital did the leading.", role: .lead),
    .init(
      "as-lead", .after, "as ?the/its/a ?sole/joint lead/leads/anchor",
      "Quillan raised $40 million, with Birch Capital as lead.", role: .lead),
    .init(
      "in-front", .after, "?is/are/was/were ?out in/at/on the/its lead/front/helm/top",
      "Quillan raised $40 million in a Series A with Birch Capital at the helm.", role: .lead, strength: .lead),
    .init(
      "out-front", .after, "?is/are/was/were in/out front",
      "Quillan raised $40 million in a Series A, with Birch Capital out front.",
      role: .lead, strength: .lead),
    .init(
      "arranged-it", .after,
      "?have/has ?jointly arranged/syndicated/underwrote ?the/this ?loan/facility/financing it/loan/facility/financing/with",
      "Quillan took a $40 million loan. Birch Bank arranged it.", role: .lead, kinds: [.debt]),
    .init(
      "first-in-line", .after, "first in line",
      "Quillan raised $40 million in a Series A, Birch Capital first in line.",
      role: .lead),
    .init(
      "wrote-largest-cheque", .after, "wrote/writes/writing/signed the <largest> <cheque>",
      "Quillan raised $40 million. Birch Capital wrote the largest cheque.", role: .lead),
    .init(
      "cheque-writer-in-chief", .before, "cheque/check - writer - in - chief <is>",
      "Quillan raised $40 million. The cheque-writer-in-chief is Birch Capital.", role: .lead),
    .init(
      "after-leading", .after, "~3 own/owns/hold/holds/has/have ~7 after leading ?the/its/a ~4 <r>/round/series",
      "Quillan raised $40 million. Birch owns a tenth of it after leading the Series B.", role: .lead, kinds: lent),
    .init(
      "led-what", .after, "led/headed/anchored what ~7 <r>",
      "Quillan raised $40 million after Birch Capital led what it calls a seed round.", role: .lead, kinds: lent,
      strength: .here),
    .init(
      "at-the-head", .after, "<is> at the head/front/helm of ~4 that/which lent/put/invested/gave/backed/provided",
      "Quillan took a $40 million loan. Birch Bank, which was at the head of the group that provided it, is new.",
      role: .lead, kinds: lent),
    .init(
      "with-leading", .after, "leading", "Quillan raised $40 million, with Birch Capital leading.", role: .lead),
    .init(
      "leading-was", .before, "leading ~4 <is>", "Quillan raised $40 million. Leading the round was Birch Capital.",
      role: .lead),
    .init(
      "lead-colon", .before, "lead/leads/led ?investor/investors/by :",
      "Quillan raised $40 million. Lead investor: Birch Capital.", role: .lead),
    .init(
      "leads-are", .before, "the lead/leads/co-leads/cheque-writer-in-chief ?investor/investors <is>",
      "Quillan raised $40 million. The lead investors are Birch Capital and Alder Partners.", role: .lead),
    .init(
      "led-by", .before, "led/co-led/anchored/spearheaded/headed/fronted/steered/arranged ?jointly/again by",
      "Quillan raised $40 million from a group headed by Birch Capital.", role: .lead, kinds: lent, strength: .here),
    .init(
      "under-the-lead-of", .before, "under/with the lead/leadership of",
      "Quillan raised $40 million under the leadership of Birch Capital.", role: .lead, strength: .here),
  ]

  /// The list is what the words before it announce.
  static let announced: [SyndicatePhrase] = [
    .init(
      "givers-are", .before,
      "the/other/others/new/newer/further/additional/first-time/fresh/returning/existing/more/among/of/round's ?existing/new/strategic/financial/institutional/first-time/other <givers> ?in/on/to ?the/this ?round/deal/financing ?also/again <include>/<is>/:",
      "Quillan raised $40 million. New backers include Birch Capital and Alder Partners.", kinds: pooled),
    .init(
      "givers-colon", .before, "<givers> ~2 :", "Quillan raised $40 million. Investors: Birch, Alder and Elm.",
      kinds: lent),
    .init(
      "givers-in-round-are", .before, "<givers> in/to/of the/this ?new/latest <round> ?also <include>/<is>",
      "Quillan raised $40 million. Its investors in the round are Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "newcomers-are", .before,
      "the/two/three/four/five/other ?two/three/four newcomers/newcomer/arrivals/arrival ~3 <is>/<include>/:",
      "Quillan raised $40 million. The newcomers are Birch Capital and Alder Partners.", kinds: pooled),
    .init(
      "the-five-are", .before,
      "the/these ?other ?new two/three/four/five/six/seven/eight/nine/ten/rest/others/quartet/trio/pair <is>/:",
      "Quillan raised $40 million from three firms. The three are Birch, Alder and Elm.", kinds: lent,
      strength: .weak),
    .init(
      "sum-from", .before, "<$>/<r> ?, from/off",
      "Quillan took outside cash for the first time: $40 million, from Birch Capital.",
      kinds: lent, strength: .here),
    .init(
      "others-are", .before, "others/those/firms/names ~5 <include>/<is>/:",
      "Quillan raised $40 million. Others to chip in were Birch, Alder and Elm.", kinds: lent, strength: .weak),
    .init(
      "joining-are", .before,
      "joining/participating/investing/contributing/backing/supporting/following/returning/committed/aboard ~4 <include>/<is>/:",
      "Quillan raised $40 million. Joining them are Birch and Alder.", kinds: pooled),
    .init(
      "signing-cheques-are", .before, "signing/writing ~3 <cheque> ~2 <is>/:",
      "Quillan raised $40 million. Writing the cheques this time were Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "in-the-syndicate", .before,
      "?also in/on/of/behind/aboard the syndicate/round/deal/financing/consortium ?too <include>/<is>/:",
      "Quillan raised $40 million. Also in the syndicate: Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "also-in", .before, "also in/aboard/along/participating :",
      "Quillan raised $40 million. Also in: Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "new-to-the-register", .before, "new ~5 <is>",
      "Quillan raised $40 million. New to the register are Birch Capital and Alder Partners.", strength: .weak),
    .init(
      "on-board-are", .before, "on/aboard/along ?board ?too/also <is>",
      "Quillan raised $40 million. Also on board are Birch and Alder.", strength: .weak),
    .init(
      "joined-by", .before, "joined/flanked/accompanied/followed by",
      "Birch Capital led Quillan's $40 million Series B, joined by Alder and Elm.", kinds: lent, strength: .here),
    .init(
      "joined-by-investors", .before, "joined/flanked by ~3 <givers> <include>/like/as",
      "Birch Capital led Quillan's $40 million Series B and was joined by investors including Alder and Elm.",
      kinds: lent, strength: .here),
    .init(
      "so-did", .before,
      "so/as/neither did/do/does/has/have/had/is/are/was/were ?the/two/three/its/their ?two/three/other ?long-time/longtime",
      "Quillan raised $40 million. Birch bought more shares, and so did Alder and Elm.", kinds: pooled, strength: .echo),
    .init(
      "angels-colon", .before, "angels/angel ~12 :",
      "Quillan raised $40 million. A group of angels who know the trade came in: Jane Roe and Sam Doe.", kinds: lent),
    .init(
      "cheque-from", .before, "convertible/cheque/check/injection/infusion/backing/equity from",
      "Quillan raised $40 million. There was an injection from Birch Capital and Alder Partners.", kinds: lent,
      strength: .near),
    .init(
      "list-is-long", .before, "list/names/roster/cast/tail/others ~4 ?is/was/includes :",
      "Quillan raised $40 million. The list of the others is long: Birch, Alder and Elm.", kinds: pooled,
      strength: .weak),
    .init(
      "participating-beside", .before,
      "joining/participating/contributing/investing/returning <is> ~3 ,",
      "Quillan raised $40 million. Participating were its founder, Birch Capital and Alder Partners.", kinds: pooled,
      strength: .weak),
    .init(
      "sold-to-group", .before, "sold ~3 to/by ~3",
      "Quillan's staff sold $40 million of shares in a tender offer. The stock was sold to Birch and Alder.",
      kinds: [.secondary], strength: .weak),
    .init(
      "found-takers", .before, "takers/buyers/purchasers (",
      "Quillan's staff sold $40 million of shares in a tender offer. The stock found takers (Birch and Alder).",
      kinds: [.secondary], strength: .weak),
    .init(
      "money-from", .before, "<money> ?also/mostly/mainly/largely ?comes/come/came/coming/flows/flowed/up from",
      "Quillan raised $40 million. The money comes from Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "money-put-up-by", .before,
      "<money> ?is/was/were/are/has/have ?being/been put/provided/supplied/contributed/committed ?up by",
      "Quillan raised $40 million. The new capital was put up by Birch Capital and Alder Partners.", kinds: lent),
    .init(
      "funded-by", .before,
      "provided/supplied/funded/financed/subscribed/underwritten/contributed/covered ?entirely/wholly/jointly by",
      "Quillan raised $40 million in a round funded wholly by Birch Capital and Alder Partners.", kinds: lent,
      strength: .here),
    .init(
      "alongside", .before, "alongside/besides/beside",
      "Birch Capital led Quillan's $40 million Series B alongside Alder and Elm.",
      kinds: lent, strength: .here, isCompanion: true),
    .init(
      "together-with", .before, "together/along/jointly with",
      "Birch Capital led Quillan's $40 million Series B, along with Alder and Elm.", kinds: lent, strength: .here,
      isCompanion: true),
    .init(
      "as-well-as", .before, "as well as",
      "Birch Capital led Quillan's $40 million Series B, as well as Alder and Elm.",
      kinds: lent, strength: .here, isCompanion: true),
    .init(
      "drew-in", .before, "drew/draws/attracted/attracts/united/unites/gathered ?in/together",
      "Quillan's $40 million Series B drew in Birch Capital and Alder Partners.", kinds: lent, strength: .here),
    .init(
      "brought-together", .before, "brought/brings/bring/adds/added together/in/aboard ?new/first-time",
      "Quillan's $40 million Series B brought together Birch Capital and Alder Partners.", strength: .here),
    .init(
      "split-between", .before, "split/divided/shared between/among",
      "Quillan raised $40 million, split between Birch Capital and Alder Partners.", kinds: lent, strength: .here),
    .init(
      "courtesy", .before, "courtesy of", "Quillan raised $40 million, courtesy of Birch Capital and Alder Partners.",
      kinds: lent),
    .init(
      "group-of", .before, "group/groups/consortium/syndicate/club/trio/pair/clutch/quartet/alliance of ~3",
      "Quillan raised $40 million from a consortium of Birch, Alder and Elm.", kinds: lent, strength: .here),
    .init(
      "group-including", .before,
      "<givers>/group/consortium/syndicate/funds/angels/lenders/banks ?from ?earlier/previous ?rounds/in/which/that/, <include>/like/among ?them/these/those",
      "Quillan raised $40 million from a group of investors that includes Birch and Alder.", kinds: lent,
      strength: .weak),
    .init(
      "givers-such-as", .before, "<givers>/group/consortium/syndicate/funds/angels/lenders/banks such as",
      "Quillan raised $40 million from investors such as Birch and Alder.", kinds: lent, strength: .weak),
    .init(
      "among-them-are", .before, "among them/those/these ~2 <is>",
      "Quillan raised $40 million from five funds. Among them are Birch and Alder.",
      kinds: [.equityRound, .strategicInvestment, .debt, .ipo, .secondary, .fund], strength: .weak),
    .init(
      "the-other-ones-are", .before, "the ~1 ones <is>",
      "Quillan raised $40 million. Birch joined as strategic investor; the financial ones are Alder and Elm.",
      kinds: lent),
    .init(
      "among-them", .before, "among them/those/these",
      "Quillan raised $40 million from five companies, among them Birch and Alder.", kinds: lent, strength: .weak),
    .init(
      "they-include", .before, "they <include>/are",
      "Quillan raised $40 million from a clutch of investors. They include Birch, Alder and Elm.", kinds: lent,
      strength: .weak),
    .init(
      "in-talks-with", .before, "talks/discussions/negotiations with",
      "Quillan has held talks with Birch and Alder about raising $40 million.", strength: .here),
    .init(
      "buyers-are", .before, "the/its buyer/buyers/purchasers/takers/acquirers ~5 <is>/<include>/:",
      "Quillan is letting employees sell $40 million of shares in a tender offer. The buyers are Birch Capital and Alder Partners.",
      kinds: [.secondary, .acquisition, .strategicInvestment]),
    .init(
      "lenders-are", .before, "lenders/arrangers/creditors/bookrunners/underwriters ~4 <is>/<include>/:",
      "Quillan took a $40 million loan. The lenders are Birch Bank and Alder Bank.", kinds: [.debt]),
    .init(
      "lent-by", .before, "lent/arranged/extended/granted by",
      "Quillan took a $40 million loan, granted by Birch Bank and Alder Bank.", kinds: [.debt], strength: .here),
    .init(
      "arranged-with", .before, "arranged/syndicated/underwrote ~3 with",
      "Quillan took a $40 million loan. Birch Bank arranged it with Alder Bank and Elm Bank.", kinds: [.debt]),
    .init(
      "cornerstones", .before,
      "cornerstone/cornerstones/anchor ?investors/investor/buyers/backers ~3 <include>/<is>/:/them",
      "Quillan raised $40 million in its initial public offering. The cornerstone investors include Birch Capital and Alder Partners.",
      kinds: [.ipo]),
    .init(
      "limited-partners", .before, "partners/lps/investors ~4 <include>/<is>/:",
      "Birch Ventures closed its third fund at $40 million. Its limited partners include Alder Pension and Elm University.",
      kinds: [.fund]),
    .init(
      "group-that-included", .before,
      "<group> ?which/that ?also <include>",
      "Quillan raised $40 million from a long tail of institutions that included Birch and Alder.",
      kinds: [.equityRound, .strategicInvestment, .debt, .secondary, .fund], strength: .weak),
  ]

  /// Leads first, then what is said of one kind of deal only, then the rest.
  static let all: [SyndicatePhrase] = {
    let others = announced + acting
    let isSpecial: (SyndicatePhrase) -> Bool = { !$0.kinds.contains(.equityRound) }
    return leading + others.filter(isSpecial) + others.filter { !isSpecial($0) }
  }()
}
