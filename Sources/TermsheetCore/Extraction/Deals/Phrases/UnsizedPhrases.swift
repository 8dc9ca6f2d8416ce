/// To teach the grammar a wording, add a phrase with its example beside those like it.
extension UnsizedPhrase {
  static let all: [UnsizedPhrase] = takeovers + owners + further + people + listings + placings + cheques + customers

  /// Purchases that are talked of.
  private static let takeovers = [
    UnsizedPhrase(
      "takeover-talks-between", .acquisition, "{takeover}/sale {talks} between <buyer> and ~2 <target>",
      "Takeover talks between Birch and Quillan came to nothing.", status: .inTalks, weight: 0.75),
    UnsizedPhrase(
      "merger-talks-between", .merger, "merger {talks} between <buyer> and ~2 <target>",
      "Merger discussions between Birch and Quillan collapsed in the spring.", status: .inTalks, weight: 0.75),
    UnsizedPhrase(
      "proposed-merger", .merger, "<buyer> ~2 proposed/proposes/suggested {a} ~1 merger with ~3 <target>",
      "Birch has proposed a merger with Quillan.", status: .planned),
    UnsizedPhrase(
      "talks-between-about", .acquisition,
      "{talks} between <buyer> and ~2 <target> about/on/over ~2 {takeover}/sale",
      "Talks between Birch and Quillan about a possible takeover were under way.", status: .inTalks, weight: 0.75),
    UnsizedPhrase(
      "held-takeover-talks", .acquisition,
      "<buyer> ~2 hold/holds/held/holding/open/opened/enter/entered/began/started/resumed/{has} ~2 {takeover} {talks} with ~3 <target>",
      "Birch has held takeover talks with Quillan.", status: .inTalks, weight: 0.75),
    UnsizedPhrase(
      "talks-about-buying", .acquisition,
      "<buyer> ~3 {talks} with ~3 <target> about/on/over/of ?possibly buying/acquiring/purchasing",
      "Birch held talks with Quillan about buying the company.", status: .inTalks),
    UnsizedPhrase(
      "talks-about-own-sale", .acquisition,
      "<target> ~3 {talks} with/to ~3 <buyer> about/on/over a/its/the ?possible/potential/outright sale",
      "Quillan is in talks with Birch about a sale.", status: .inTalks),
    UnsizedPhrase(
      "approached-about", .acquisition,
      "<buyer> ~2 approached/approaching/approaches ~3 <target> about/over/with/on ~3 {takeover}/merger/offer/bid/buying/acquiring",
      "Birch has approached Quillan about a takeover.", status: .inTalks),
    UnsizedPhrase(
      "takeover-approach-for", .acquisition,
      "<buyer> ~2 made/makes/making/tabled/launched/preparing/prepared/readying/weighing/considering ~3 {takeover} approach/bid/offer/proposal for/to ~3 <target>",
      "Birch is preparing a takeover bid for Quillan."),
    UnsizedPhrase(
      "discuss-offer-for", .acquisition,
      "<buyer> ~2 discussed/discussing/discusses/considered/considering/considers/weighed/weighing/explored/exploring/mulled/mulling/debated/debating making a/an ?takeover/formal/cash offer/bid/approach for/to ~3 <target>",
      "Birch has discussed making an offer for Quillan.", status: .inTalks),
    UnsizedPhrase(
      "talk-of-buying", .acquisition,
      "<buyer> ~1 looked/looking/looks at buying/acquiring/purchasing ~3 <target>",
      "Birch looked at acquiring Quillan.", status: .inTalks),
    UnsizedPhrase(
      "offer-from", .acquisition,
      "<target> ~3 refused/rejected/rebuffed/spurned/declined ~2 approach/overture/bid/advances from/by ~4 <buyer>",
      "Quillan had refused an approach from the retailer Birch.", status: .terminated),
    UnsizedPhrase(
      "board-turns-away", .acquisition,
      "<target's> board/founders/owners/shareholders/management ~2 refused/rejected/rebuffed/spurned/declined/turned ?away/down ~2 approach/overture/bid/offer/advances from/by ~4 <buyer>",
      "Quillan's board turned away an approach from Birch.", status: .terminated),
    UnsizedPhrase(
      "regulator-keeps-from", .acquisition,
      "blocked/barred/prevented/stopped/forbade/kept ~1 <buyer> from buying/acquiring/purchasing ~3 <target>",
      "The regulator blocked Birch from buying Quillan.", status: .terminated),
  ]

  /// Companies that have become another's.
  private static let owners = [
    UnsizedPhrase(
      "now-part-of", .acquisition, "<target> ~1 {is} now a/an {unit} of ~3 <buyer>",
      "Quillan is now a unit of Birch.", status: .closed),
    UnsizedPhrase(
      "today-part-of", .acquisition, "<target> , now ?a ?part/unit of ~3 <buyer> ,/.",
      "Quillan, now part of Birch, makes pumps.", status: .closed),
    UnsizedPhrase(
      "is-now-part-of", .acquisition, "<target> {is} now/today part of ~3 <buyer>",
      "Quillan is now part of Birch.", status: .closed),
    UnsizedPhrase(
      "unit-since", .acquisition, "<target> {has} been a/an {unit} of ~3 <buyer> since",
      "Quillan has been a division of Birch since 2022.", status: .closed),
    UnsizedPhrase(
      "became-unit-of", .acquisition,
      "<target> ~2 became/become/becomes/becoming a/an/its ~2 {unit} of ~3 <buyer>",
      "Quillan became a subsidiary of Birch in 2020.", weight: 0.8),
    UnsizedPhrase(
      "has-new-owner", .acquisition, "<target> ~1 {has} ?found a new owner/parent :/in/, ~2 <buyer>",
      "Quillan has found a new owner in Birch."),
    UnsizedPhrase(
      "new-owner-of", .acquisition, "<buyer> , ?the new owner of ~2 <target>",
      "Birch, the new owner of Quillan, makes pumps.", status: .closed),
    UnsizedPhrase(
      "is-new-owner-of", .acquisition, "<buyer> {is}/becomes/became ?now the new owner of ~2 <target>",
      "Birch, an Italian maker of pumps, is the new owner of Quillan.", status: .closed),
    UnsizedPhrase(
      "new-owner-apposed", .acquisition, "<target's> new owner ,/is ~2 <buyer>",
      "Quillan's new owner, Birch, makes pumps.", status: .closed),
  ]

  /// Purchases beside one that the text has told.
  private static let further = [
    UnsizedPhrase(
      "also-added", .acquisition, "<buyer> ~2 added/adds ~4 <target> ,/./in/for/and",
      "Birch bought Alder in 2023. Last summer it added Quillan, a maker of pumps.", continuesPurchases: true),
    UnsizedPhrase(
      "was-added", .acquisition, "<target> {has}/was/were ?been added",
      "Birch bought Alder in 2023. Quillan has been added since.", continuesPurchases: true),
    UnsizedPhrase(
      "came-next", .acquisition, "<target> came/followed/joined ?in/on/last <d>",
      "Birch bought Alder in 2023. Quillan followed in 2024.", status: .closed, continuesPurchases: true),
    UnsizedPhrase(
      "took-control-of", .acquisition,
      "<buyer> ~2 took/takes/take/taking/taken/gained/gains/won/assumed/acquired control of ~3 <target>",
      "Birch took control of Quillan three years ago."),
  ]

  /// Customers of computing capacity.
  private static let customers = [
    UnsizedPhrase(
      "signed-as-customer", .computeCommitment,
      "<giver> ~2 signed/signs/won/wins/landed/lands/gained <target> as {a} ~2 customer/tenant/client/user",
      "Birch signed Quillan as a customer for 12,000 GPUs."),
    UnsizedPhrase(
      "is-tenant-of", .computeCommitment,
      "<target> {is} ?to ?be {a} ~2 tenant/customer of/at ~1 <giver's> ~3 campus/site/centre/center/cluster/complex",
      "Quillan is the first tenant of Birch's campus, with 60 megawatts.", status: .announced),
  ]

  /// Money whose size nobody tells.
  private static let cheques = [
    UnsizedPhrase(
      "followed-with-investment", .strategicInvestment,
      "<giver> followed ~4 with {a} ~3 investment/cheque/check in ~3 <target>",
      "Birch followed in April with a strategic investment in Quillan."),
    UnsizedPhrase(
      "followed-with-cheque", .strategicInvestment, "<giver> followed ~4 with {a} ~3 investment/cheque/check ,/.",
      "Quillan is growing. Quillan has raised $40 million from Alder. Birch followed in April with a strategic investment."
    ),
    UnsizedPhrase(
      "speaking-to-investors", .equityRound,
      "<target> ~2 speaking/talking/negotiating to/with ~3 investors/funds/backers about/over/on ~3 round/raise/financing/funding",
      "Quillan is speaking to investors about a round at a valuation of $6 billion.", status: .inTalks),
    UnsizedPhrase(
      "undisclosed-sum-from", .equityRound,
      "<target> ~2 raised/raises/received/secured/got/took {a} undisclosed amount/sum ~3 from ~3 <giver>",
      "Quillan has raised an undisclosed amount from Birch."),
    UnsizedPhrase(
      "invested-undisclosed-sum", .strategicInvestment,
      "<giver> ~2 invested/invests/put/injected/ploughed {a} undisclosed amount/sum ~2 in/into ~3 <target>",
      "Birch has put an undisclosed sum into Quillan."),
    UnsizedPhrase(
      "took-minority-stake", .strategicInvestment,
      "<giver> ~2 took/takes/taking/taken/acquired/acquires/acquiring/bought/buys/buying ?{a} ?small/large ?minority/small/strategic/passive stake/shareholding/holding/stakes/holdings in ~3 <target>",
      "Birch took a minority stake in Quillan."),
  ]

  /// People who go over to another company with what they made.
  private static let people = [
    UnsizedPhrase(
      "team-joins", .acquiHire,
      "{people} behind/of/from/at ~2 <target> {is}/will/{has} ?be joining/join/joined/moving/move/moved ?to/over ?to <buyer>",
      "The team behind Quillan is joining Birch."),
    UnsizedPhrase(
      "team-joined", .acquiHire, "{people} behind ~2 <target> joined/join ~2 <buyer>",
      "The team behind Quillan joined Birch."),
    UnsizedPhrase(
      "buys-team", .acquiHire,
      "<buyer> ~2 bought/buys/buying/acquired/acquiring/acquires/acqui-hired ~5 team/engineers/staff behind/of/from/at ~2 <target>",
      "Birch bought the three-person team behind Quillan."),
    UnsizedPhrase(
      "hires-team-for-licence", .acquiHire,
      "<buyer> ~2 hired/hires/hiring ~5 team/staff/founders/employees/engineers of/from/at/behind ~2 <target> and ~2 licence/license/licensed/licenses/licensing",
      "Birch hired most of the staff of Quillan and took a licence to its models."),
  ]

  /// Shares that are or were to be listed.
  private static let listings = [
    UnsizedPhrase(
      "shares-begin-trading", .ipo,
      "<target's> ~1 shares/stock ~1 began/begin/begins/started/start/starts/made trading/trade/trades/dealings",
      "Quillan's shares began trading in Oslo on Thursday.", status: .closed),
    UnsizedPhrase(
      "shares-in-first-day", .ipo, "<target> began/begins/started/starts trading ~1 on/in/under",
      "Quillan began trading on the Nasdaq on Thursday.", status: .closed),
    UnsizedPhrase(
      "banks-for-listing", .ipo,
      "<target> ~2 picked/chosen/hired/appointed/selected/tapped/lined/mandated/enlisted ~5 for/on/to ~3 ipo/listing/flotation/float/offering/debut",
      "Quillan has picked three banks for its flotation.", status: .planned),
    UnsizedPhrase(
      "listed-as-soon-as", .ipo,
      "<target> could/may/might be listed ~2 as/in/by/on",
      "Quillan could be listed as soon as September.", status: .rumoured),
    UnsizedPhrase(
      "to-be-on-market", .ipo,
      "<target> ~2 wants/hopes/intends/plans/aims/expects/means to be ~1 on the stock/share/public market/markets/exchange",
      "Quillan wants to be on the stock market by 2028.", status: .planned),
    UnsizedPhrase(
      "listing-on-hold", .ipo,
      "<target> ~2 put/puts/putting ~4 ipo/listing/flotation/float/offering/debut ?plans on hold/ice",
      "Quillan has put its flotation on hold.", status: .terminated),
    UnsizedPhrase(
      "listed-since", .ipo, "<target> {has} been listed/quoted ~1 in/on ~3 since",
      "Quillan has been listed in Stockholm since 2020.", status: .closed),
    UnsizedPhrase(
      "first-day-of-trading", .ipo, "shares/stock in/of <target> ~4 on/in/during ~2 first day of trading",
      "Shares of Quillan jumped on their first day of trading.", status: .closed),
    UnsizedPhrase(
      "spun-off-through", .ipo,
      "spin/spins/spun/spinning/split/carve off/out <target> through/via/in/by ~2 ipo/listing/flotation/offering",
      "Birch would spin off Quillan through a listing in Milan.", status: .planned),
    UnsizedPhrase(
      "confidential-application", .ipo,
      "<target> ~2 filed/handed/submitted/lodged/made ~2 confidential/confidentially ~3 application/papers/prospectus/filing/documents/registration",
      "Quillan has handed in a confidential application.", status: .planned),
    UnsizedPhrase(
      "files-publicly", .ipo,
      "<target> ~2 intends/plans/expects/aims/hopes to file publicly/confidentially",
      "Quillan intends to file publicly next month.", status: .planned),
    UnsizedPhrase(
      "wants-it-listed", .ipo,
      "<seller> ~2 wants/wanted/hopes/plans ?to/for <target> ?to ?be ?listed on ~1 stock/share/public market/markets/exchange",
      "Birch wants Quillan on the stock market.", status: .planned),
    UnsizedPhrase(
      "application-lapsed", .ipo,
      "<target> ~8 application/filing/papers/prospectus ~2 lapse/lapsed/expire/expired/withdrawn",
      "Quillan let its listing application lapse.", status: .terminated),
    UnsizedPhrase(
      "owner-lists", .ipo,
      "<seller> ~3 list/lists/listing/float/floating/spin/take ~5 unit/arm/subsidiary/division/business <target> in/on/public/off",
      "Birch wants to list its chip unit Quillan in Seoul.", status: .planned),
    UnsizedPhrase(
      "listing-of", .ipo,
      "listing/flotation/ipo of <target> ~4 never took/happened",
      "A flotation of Quillan in London never took place.", status: .terminated),
  ]

  /// Shares that change hands.
  private static let placings = [
    UnsizedPhrase(
      "staff-cash-out", .secondary,
      "<target> ~2 let/lets/letting/allowed/allows/allowing/enabled ~4 {people}/insiders/workers/shareholders ~2 cash/cashing ?in out/on/in",
      "Quillan let its staff cash out some of their shares."),
    UnsizedPhrase(
      "staff-may-sell", .secondary,
      "<target> ~5 let/lets/letting/allowed/allows/allowing/allow ~4 {people}/insiders/workers/shareholders ~2 sell/unload/offload ~5 shares/stock/equity/holdings/options",
      "Quillan is in talks to let employees sell shares."),
  ]
}
