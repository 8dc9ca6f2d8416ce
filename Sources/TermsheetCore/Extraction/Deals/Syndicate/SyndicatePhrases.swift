extension SyndicatePhrase {
  private static let lent: Set<Deal.Kind> = [.equityRound, .strategicInvestment, .debt]
  private static let pooled: Set<Deal.Kind> = [.equityRound, .strategicInvestment, .debt, .fund]

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

  /// The list is the subject of the words behind it.
  static let acting: [SyndicatePhrase] = [
    .init(
      "joined", .after,
      "?itself/himself/herself ?all/both/each/have/has/had/will/would/may/might ?also/too/again/then/likewise/since/be/are/were/is/was <join>/join/participate/invest/contribute",
      "Quillan raised $40 million. Birch, Alder and Elm likewise contributed.", kinds: lent, strength: .round),
    .init(
      "followed", .after, "followed/follow on/up/suit/./;/,/and",
      "Quillan raised $40 million. Birch Capital wrote the largest cheque; Alder and Elm followed on.", kinds: lent),
    .init(
      "with-joining", .after, "?also/all/both <joining>",
      "Quillan raised $40 million, with Birch and Alder returning.", kinds: lent, strength: .round),
    .init(
      "came-along", .after, "?have/has ?also/all came/come/comes/coming/went/going along/aboard/in/alongside/onboard",
      "Quillan raised $40 million. Birch, Alder and Elm came along.", kinds: lent),
    .init(
      "are-along", .after, "<is> ?also/all/both along/aboard/alongside",
      "Quillan raised $40 million. Birch, Alder and Elm are alongside.", kinds: lent),
    .init(
      "along-for-the-ride", .after, "along/aboard/alongside/too/besides ./for/,/;",
      "Quillan raised $40 million in a Series A, with Birch and Alder along for the ride.", kinds: lent),
    .init(
      "on-board", .after, "?also <is>/came/come/jumped/climbed/got ?also/both/all on ?board",
      "Quillan raised $40 million. Birch and Alder are on board.", kinds: lent, strength: .weak),
    .init(
      "took-part", .after,
      "?all/both/also/will/would/may/might/to ?also/all/both take/took/takes/taking ?also part/places/seats",
      "Quillan raised $40 million. Birch, Alder and Elm also took part.", kinds: pooled),
    .init(
      "put-in", .after, "?also/both/each put/puts/putting in/up",
      "Quillan raised $40 million. Birch and Alder put up the whole amount.", kinds: pooled),
    .init(
      "doubled-down", .after,
      "?have/has/all/both ?also doubled/piled/bought/chipped/topped/re-upped/ponied/dug/stayed/stepped/opted/pitched down/in/up/deep",
      "Quillan raised $40 million. Existing backers Birch and Alder doubled down.", kinds: pooled),
    .init(
      "came-back", .after, "?also/have/has/both ?all came/come/returned/return/returning ?back for/again/as/./;/,/and",
      "Quillan raised $40 million. Birch and Alder returned.", kinds: pooled, strength: .weak),
    .init(
      "wrote-cheques", .after, "?also/each/both wrote/write/writing/signed/cut ~3 <cheque>",
      "Quillan raised $40 million. Birch and Alder also wrote cheques.", kinds: lent),
    .init(
      "gave-the-rest", .after,
      "?all/both/have/has/also/jointly/will/are/is ?also/all provided/supplied/contributed/committed/made/put/gave/invested/covered/provide/provides/supply/supplies/providing/supplying/took/take ?up/in ~3 money/funds/capital/cash/balance/rest/remainder/amount/equity/round/whole/lot",
      "Quillan raised $40 million. Birch and Alder provided the rest.", kinds: lent, isOfWhole: true),
    .init(
      "the-rest", .after, "the rest/remainder/balance ./,/;/at/of",
      "Quillan raised $40 million. Birch provided two-thirds, Alder Partners the rest.",
      kinds: [.equityRound, .strategicInvestment, .debt, .secondary]),
    .init(
      "split-the-rest", .after,
      "?will split/splits/shared/share/splitting/sharing ~2 rest/round/it/balance/remainder/equally",
      "Quillan raised $40 million. Birch and Alder split the rest.", kinds: lent, isOfWhole: true),
    .init(
      "added-to-holdings", .after,
      "?all/both/also/have/has ?of ?which/whom/them increased/raised/upped/added/topped/boosted/enlarged ?up/to their/its holdings/stakes/positions/bets/shareholdings/investments/interests/investment",
      "Quillan raised $40 million. Birch and Alder increased their holdings.", kinds: lent),
    .init(
      "renewed-support", .after,
      "?all/both/also renewed/continued/repeated/reaffirmed/maintained their/its support/backing/commitment",
      "Quillan raised $40 million. Birch and Alder renewed their support.", kinds: pooled),
    .init(
      "complete-the-list", .after,
      "complete/completed/completes/completing/round/rounded/rounds/rounding/fill/filled/make/made/close ?out/off/up the list/syndicate/round/group/book/line-up/lineup/consortium",
      "Quillan raised $40 million. Birch and Alder round off the list.", kinds: lent),
    .init(
      "signed-up", .after, "?have/has ?all/both/also signed up/on",
      "Quillan raised $40 million. Birch and Alder all signed up.",
      kinds: pooled),
    .init(
      "are-in", .after,
      "?also <is> ?understood/said/believed/reported/thought/expected ?to ?be ?both/all/also in/part/there/new/newcomers ./,/;/too/as/of/then",
      "Quillan raised $40 million. Birch and Alder are in too.", kinds: lent, strength: .weak),
    .init(
      "are-in-the-round", .after, "?also <is> ?both/all/also in/part/among ?of the <round>",
      "Quillan raised $40 million. Birch and Alder are in the deal.", kinds: lent),
    .init(
      "talks-to-join", .after,
      "?also <is>/have/has/were ?also/been in/holding/held ?advanced/early talks/discussions/negotiations ?to/about ?join/joining/take/taking/participate/participating/invest/investing ?part ./,/;/as/too/in",
      "Quillan is raising $40 million. Birch and Alder are in talks to take part as well.", kinds: lent,
      strength: .near),
    .init(
      "was-part-of-it", .after, "?itself <is> ?itself/also/both/all part of it/that/this",
      "Quillan had raised $40 million in 2021. Birch itself was part of it.", kinds: lent, strength: .near),
    .init(
      "in-the-ranks", .after, "in/to/among the list/ranks/circle/roster of <givers>",
      "Quillan raised $40 million. Birch and Alder joined Elm in the list of participants.", kinds: lent),
    .init(
      "is-in", .after, "<is> ?also in ./,/;/for/as/with",
      "Quillan raised $40 million. Birch Motors is in, its first cheque of the kind.", kinds: lent, strength: .near),
    .init(
      "is-new", .after,
      "?also <is> ?also ?both/all a/the/its/among ?the/only/sole/one ?only/other ~1 new/first-time/fresh/first ~2 investor/investors/shareholder/shareholders/backer/backers/subscriber/participant/holder/holders/name/names",
      "Quillan raised $40 million. Birch Motors is the only new industrial investor.", kinds: lent, strength: .near),
    .init(
      "are-new-to-it", .after, "<is> ?also ?both/all/also new to the table/register/cap/list/syndicate/company",
      "Quillan raised $40 million. Birch and Alder are new to the register.", kinds: lent, strength: .near),
    .init(
      "promised-their-share", .after,
      "?also/both/all/have/has ?also/both/all promised/undertaken/pledged/agreed/guarantees/guarantee/guaranteed/underwrites ?to ?take/buy/subscribe ?up/for ~2 issue/share/shares/allotment/part/half/third/rest",
      "Quillan raised $40 million in a rights issue. Birch and Alder have promised to take up their share.",
      kinds: lent, strength: .near),
    .init(
      "on-the-list-too", .after,
      "?also appear/appears/feature/features/figure/figures ?also on/in/among the list/register/roster/round",
      "Quillan's staff sold $40 million of shares in a tender offer. Birch and Alder also appear on the list.",
      kinds: lent.union([.secondary])),
    .init(
      "in-for", .after, "<is> ?also ?down/in for ?about/some/roughly/another <$>",
      "Quillan's staff sold $40 million of shares in a tender offer. Birch is in for $5 million.",
      kinds: lent.union([.secondary]), strength: .near),
    .init(
      "used-their-rights", .after,
      "?all/both/each/also exercised/used/took/exercise ?up ?all/some/part ?of their/its/the ~4 right/rights/share/shares/entitlement/entitlements/allotment",
      "Quillan raised $40 million. Birch and Alder both exercised their pre-emption rights.", kinds: lent,
      strength: .near),
    .init(
      "bought-shares", .after,
      "?all/both/each/also/have/has ?also/all/both bought/took/purchased/acquired/subscribed ?up/for ?more/new/additional/further/some ?new/preferred shares/stock ?as/too/again/also ./,/;/well/as",
      "Quillan raised $40 million. Birch and Alder bought new shares as well.", kinds: lent, strength: .near),
    .init(
      "supplied-it", .after,
      "?all/both/jointly/together supplied/provided/funded/covered/wrote/financed/did it/buying/lending/rest/all",
      "Quillan had raised $40 million in 2021; Birch and Alder supplied it.", kinds: lent.union([.secondary]),
      strength: .near),
    .init(
      "on-the-ticket", .after,
      "?also/too/all/both/as ?well in/on/aboard ?board the syndicate/round/deal/ticket/line-up/lineup/register/loan ./,/;/too/as",
      "Quillan raised $40 million, with Birch and Alder in the syndicate.", kinds: lent, strength: .near),
    .init(
      "re-upped", .after, "?all/both/each/also/have/has ?also/all/both re - invested/upped/committed",
      "Quillan raised $40 million. Birch and Alder, both early backers, re-invested.", kinds: lent),
    .init(
      "entered-it", .after, "entered ?it/together/alongside/with ./,/with/alongside/and/<n>",
      "Quillan raised $40 million. That was a round which Birch and Alder entered together with Elm.", kinds: lent,
      strength: .near),
    .init(
      "from-home", .after, "from closer/nearer/near/abroad/further/farther ?to",
      "Quillan raised $40 million. Birch came in from Ohio, and Alder and Elm from closer to home.", kinds: lent,
      strength: .weak),
    .init(
      "is-a-newcomer", .after, "<is> ?also/both a/the/among ?the ?only newcomer/newcomers",
      "Quillan raised $40 million. Birch and Alder are among the newcomers.", kinds: lent, strength: .weak),
    .init(
      "as-investors", .after, "as ?a/an ?new/strategic/first-time/its/financial <givers>",
      "Quillan's $40 million Series B counts Birch and Alder as new investors.", strength: .here),
    .init(
      "among-the-givers", .after, "?are/were/was/is ?also among ?the/its/those/other ?new/other/existing <givers>",
      "Quillan raised $40 million, with Birch and Alder among the participants.", kinds: lent),
    .init(
      "list-among-them", .after, "among them/those/these",
      "Quillan raised $40 million from five funds, Birch and Alder among them.",
      kinds: [.equityRound, .strategicInvestment, .debt, .ipo, .secondary], strength: .weak),
    .init(
      "on-the-list", .after, "on the list", "Quillan raised $40 million, with Birch and Alder on the list as well.",
      kinds: lent, strength: .here),
    .init(
      "are-the-buyers", .after, "?will <is>/be ?also the/both buyers/buyer/purchasers/takers",
      "Quillan is letting employees sell $40 million of shares in a tender offer. Birch and Alder are the buyers.",
      kinds: [.secondary]),
    .init(
      "bought-part", .after,
      "?will/would/has/have ?agreed ?to bought/buy/took/take/taking/buying ?up/about/some/roughly/around ~3 half/two-thirds/third/thirds/rest/quarter/quarters/portion/share/remainder/bulk/lot/most",
      "Quillan's staff sold $40 million of shares in a tender offer. Birch and Alder bought two-thirds of it.",
      kinds: [.secondary, .ipo]),
    .init(
      "lent", .after, "?all/both/also/each/have/has/are ?also lent/lending/lend/lends",
      "Quillan took a $40 million loan. Birch Bank and Alder Bank lent as well.", kinds: [.debt]),
    .init(
      "provides-the-loan", .after,
      "?is/are/will/has/have ?also/be providing/provided/provide/extending/extended/granting/granted/underwriting/underwrote/arranging/arranged/supplying/supplied/agreed ?to ?extend/lend/renew/provide ~6 loan/loans/facility/debt/financing/line/it",
      "Birch Bank is providing a $40 million construction loan to Quillan.", kinds: [.debt]),
    .init(
      "are-the-lenders", .after,
      "<is>/acted/act ?also/as ?the/joint/original/initial/main/lead/coordinating/mandated ?lead/joint/original lenders/lender/arrangers/arranger/underwriters/bookrunners",
      "Quillan took a $40 million loan. Birch Bank and Alder Bank are the original lenders.", kinds: [.debt]),
    .init(
      "as-arrangers", .after, "as ?the/joint/lead/its ?lead lenders/arrangers/arranger/lender",
      "Quillan signed a $40 million loan with Birch Bank and Alder Bank as arrangers.", kinds: [.debt]),
    .init(
      "indicated-shares", .after, "?<is> ?among ~7 buy/take/subscribe/purchase ~7 shares/stock",
      "Quillan raised $40 million in its initial public offering. Birch and Alder are among ten that would buy shares.",
      kinds: [.ipo]),
    .init(
      "anchored-fund", .after,
      "?have/has/also/both anchored/backed/committed/seeded/recommitted ?to/the/its fund/<$>/with/the/again",
      "Birch Ventures closed its third fund at $40 million. Alder Pension anchored the fund.", kinds: [.fund]),
    .init(
      "committed-to-fund", .after,
      "?have/has/each/both/also/all/will ?each/both/also committed/subscribed/pledged/commits/pledges/promised/doubled/topped/contributed/recommitted ?up/down/in ?to/with/for ?another/about/some/roughly <$>",
      "Birch Ventures closed its third fund at $40 million. Alder Pension and Elm University each pledged $5 million.",
      kinds: [.fund]),
    .init(
      "debut-in-fund", .after, "?also makes/made/is/are/came ~3 debut/aboard/in/returning",
      "Birch Ventures closed its third fund at $40 million. Alder Pension made its debut with a small ticket.",
      kinds: [.fund], strength: .near),
    .init(
      "made-the-award", .after,
      "?has/have ?jointly made/makes/granted/awarded/provides/provided/pays ?the ~2 award/grant/subsidy/money/it",
      "Quillan won a grant of $40 million. The Alder Agency made the award.", kinds: [.grant]),
    .init(
      "them-cornerstones", .after, "<is>/among ?the/its/them ?them/the cornerstones/cornerstone",
      "Quillan raised $40 million in its initial public offering. Birch and Alder were cornerstone investors.",
      kinds: [.ipo]),
  ]

  /// Leads first, then what is said of one kind of deal only, then the rest.
  static let all: [SyndicatePhrase] = {
    let others = announced + acting
    let isSpecial: (SyndicatePhrase) -> Bool = { !$0.kinds.contains(.equityRound) }
    return leading + others.filter(isSpecial) + others.filter { !isSpecial($0) }
  }()
}
