extension SyndicatePhrase {
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
}
