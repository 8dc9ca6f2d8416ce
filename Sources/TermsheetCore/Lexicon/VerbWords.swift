/// The verbs of deals by class, each line one verb: base form, and past and participle where they are irregular.
///
/// To teach the grammar a verb, add it to the class whose rules fit it.
enum VerbWords {
  static let table: [(VerbClass, String)] = [
    (.raise, "raise, bag, nab, haul, pocket, amass, fundraise, rake, scoop"),
    (
      .get,
      "secure, land, receive, attract, collect, garner, obtain, gather, gain, snag, score, win/won/won, draw/drew/drawn"
    ),
    (.get, "get/got/got, accept, achieve, net, clinch, tap, assemble, muster, procure"),
    (.complete, "close, complete, finalise, finalize, conclude, finish, seal, consummate, wrap, fill"),
    (
      .announce,
      "announce, unveil, disclose, reveal, publish, present, publicise, publicize, launch, debut, outline, introduce"
    ),
    (
      .invest,
      "invest, reinvest, coinvest, co-invest, subscribe, inject, pour, plough, plow, pump, sink/sank/sunk, channel, deploy, contribute"
    ),
    (.invest, "funnel, stake, wager, bet/bet/bet, pony, infuse, recommit"),
    (.back, "back, fund, finance, bankroll, seed, underwrite/underwrote/underwritten, sponsor, support"),
    (.put, "put/put/put, set/set/set, place"),
    (
      .lead,
      "lead/led/led, spearhead, anchor, head, co-lead/co-led/co-led, colead/coled/coled, steer, marshal/marshalled/marshalled, captain, helm, headline"
    ),
    (.join, "join, participate, include, involve, feature, consist"),
    (.value, "value, peg, appraise, assess, rate, imply"),
    (.acquire, "acquire, buy/bought/bought, purchase, swallow, absorb, gobble, snap, scoop, snaffle, snatch"),
    (.merge, "merge, combine, unite"),
    (
      .sell,
      "sell/sold/sold, offload, divest, unload, dispose, liquidate, exit, dump, resell/resold/resold, shed/shed/shed"
    ),
    (.lend, "lend/lent/lent, loan, syndicate, extend, arrange, provide, advance"),
    (.borrow, "borrow, issue"),
    (.own, "own, hold/held/held, possess, control, co-own"),
    (.retain, "retain, keep/kept/kept, remain, maintain, preserve"),
    (.file, "file, lodge, submit, register, apply"),
    (.list, "list, float, ipo, debut"),
    (.price, "price"),
    (.sign, "sign, ink, strike/struck/struck, forge, enter, reach, cut/cut/cut, renew, expand, form, establish"),
    (.agree, "agree, undertake/undertook/undertaken, consent, contract, oblige"),
    (.commit, "commit, pledge, promise, earmark, allocate, dedicate, vow, book"),
    (.license, "license, licence"),
    (.hire, "hire, poach, recruit, acquihire"),
    (.rent, "rent, lease, reserve"),
    (.supply, "supply, deliver, host, ship, serve, resell"),
    (
      .use,
      "use, run/ran/run, operate, employ, adopt, install, incorporate, integrate, utilise, utilize, rely, power, build/built/built"
    ),
    (.train, "train, fine-tune, deploy, test"),
    (.order, "order, procure, stockpile"),
    (.design, "design, develop, manufacture, produce, engineer, fabricate, create"),
    (.restructure, "restructure, recapitalise, recapitalize, convert, reorganise, reorganize, transform, restructured"),
    (.restructure, "transition"),
    (.become, "become/became/become, turn"),
    (
      .plan,
      "plan, intend, aim, hope, seek/sought/sought, want, wish, prepare, propose, target, try, attempt, eye, gear, ready, court"
    ),
    (.plan, "schedule, pursue, solicit, canvass, shop, pitch"),
    (
      .consider,
      "consider, weigh, explore, mull, contemplate, evaluate, study, examine, ponder, review, entertain, debate, look"
    ),
    (.negotiate, "negotiate, discuss, talk, haggle, bargain, sound"),
    (.expect, "expect, anticipate, forecast, project, predict, estimate, slate, set"),
    (.near, "near, approach"),
    (.enable, "let/let/let, allow, enable, permit, help"),
    (
      .terminate,
      "terminate, scrap, shelve, postpone, abandon, cancel, drop, withdraw/withdrew/withdrawn, pull, halt, suspend, scupper, kill, rescind, ditch, axe, jettison, nix, unwind/unwound/unwound, freeze/froze/frozen"
    ),
    (.lapse, "lapse, collapse, fail, expire, unravel, founder, fizzle, stall, evaporate, crumble"),
    (.reject, "reject, rebuff, spurn, refuse, block, veto, decline, snub"),
    (.deny, "deny, dispute, refute, dismiss, contradict, rebut"),
    (.decline, "decline, respond, reply, comment"),
    (.confirm, "confirm, verify, acknowledge, corroborate"),
    (
      .say,
      "say/said/said, tell/told/told, write/wrote/written, note, add, claim, argue, state, explain, mention, indicate, caution"
    ),
    (.report, "report, understand/understood/understood, learn, reveal, estimate, rumour, rumor"),
    (.have, "have/had/had"),
    (.make, "make/made/made"),
    (.take, "take/took/taken"),
    (.give, "give/gave/given, hand, grant, award, offer, allocate"),
    (.bring, "totalled/totalled/totalled, totaled/totaled/totaled, amounted/amounted/amounted"),
    (.leave, "leave/left/left"),
    (.bring, "bring/brought/brought, come/came/come, go/went/gone"),
    (.pay, "pay/paid/paid, shell, fork, splash, lay/laid/laid, cough"),
    (.cost, "cost/cost/cost"),
    (.earn, "earn, generate, post, book"),
    (.spend, "spend/spent/spent, splurge, expend"),
    (
      .grow,
      "grow/grew/grown, rise/rose/risen, fall/fell/fallen, climb, jump, surge, increase, soar, slide/slid/slid, drop"
    ),
    (
      .grow,
      "double, triple, quadruple, widen, shrink/shrank/shrunk, gain, decrease, raise, lift, boost, push, bump, upsize, enlarge"
    ),
    (.fine, "fine, penalise, penalize, sue"),
  ]

  /// Verbs whose particle decides what they do: base form, particle, class.
  static let phrasal: [(VerbClass, String)] = [
    (.make, "carry/carried/carried out"),
    (.get, "put/put/put together, line up, pick up, bring home, rake in, chalk up, drum up, pull together"),
    (.get, "scrape together, haul in, reel in, lock in, lock down, cobble together, scare up, hoover up"),
    (.borrow, "take/took/taken out"),
    (.raise, "take/took/taken in, bring/brought/brought in, pull in, pull off, top up"),
    (
      .acquire,
      "snatch up, take/took/taken private, snap up, buy/bought/bought up, buy/bought/bought out, scoop up, take/took/taken over, gobble up"
    ),
    (.reject, "turn down, vote down, throw/threw/thrown out, wave off"),
    (.sell, "hive off, spin/spun/spun off"),
    (
      .terminate,
      "break/broke/broken off, pull back, call off, back out, pull out, walk away, wind/wound/wound down, back away"
    ),
    (
      .lapse,
      "fall/fell/fallen through, fall/fell/fallen apart, run/ran/run out, fall/fell/fallen short, break/broke/broken down"
    ),
    (.list, "go/went/gone public"),
    (.order, "stock up"),
    (.pay, "lay/laid/laid out, hand over, splash out, fork out, shell out, fork over, cough up, plunk down"),
    (.invest, "stump up, pony up, kick in, throw/threw/thrown in, put/put/put up"),
    (.join, "chip in, pile in, pitch in, come/came/come aboard, weigh in"),
    (.invest, "plough back"),
    (.near, "close in"),
    (.negotiate, "sound out"),
    (.sign, "set/set/set up"),
    (.become, "turn into, turn out"),
  ]

  /// Forms that no rule of spelling gives.
  static let auxiliaries: [(VerbClass, VerbForms, String)] = [
    (.be, .third, "is"), (.be, .base, "be are am"), (.be, .past, "was were"), (.be, .participle, "been"),
    (.be, .gerund, "being"), (.have, .third, "has"), (.have, .base, "'ve ’ve"), (.be, .third, "'re ’re"),
    (
      .modal, .base,
      "may might could would will shall should can must won't won’t wouldn't wouldn’t cannot can't can’t couldn't couldn’t 'll ’ll 'd ’d"
    ),
    (.auxiliaryDo, .base, "do don't don’t"), (.auxiliaryDo, .third, "does doesn't doesn’t"),
    (.auxiliaryDo, .past, "did didn't didn’t"), (.be, .past, "wasn't wasn’t weren't weren’t"),
    (.be, .third, "isn't isn’t aren't aren’t"), (.have, .third, "hasn't hasn’t"), (.have, .base, "haven't haven’t"),
    (.have, .past, "hadn't hadn’t"),
  ]
}

/// Regular English inflection, as far as the verbs of `VerbWords` need it.
enum Inflection {
  /// All forms of an entry such as `raise` or `buy/bought/bought`.
  static func forms(of entry: some StringProtocol) -> [(String, VerbForms)] {
    let parts = String(entry).split(separator: "/").map(String.init)
    let base = parts[0]
    let past = parts.count > 1 ? parts[1] : regularPast(base)
    let participle = parts.count > 2 ? parts[2] : past
    return [
      (base, .base), (third(base), .third), (past, .past), (participle, .participle), (gerund(base), .gerund),
    ]
  }

  private static func isVowel(_ character: Character) -> Bool { "aeiou".contains(character) }

  private static func third(_ base: String) -> String {
    if base.hasSuffix("y"), let before = base.dropLast().last, !isVowel(before) { return base.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !isVowel(before) { return base.dropLast() + "ied" }
    return doubled(base) + "ed"
  }

  private static func gerund(_ base: String) -> String {
    if base.hasSuffix("ee") || base.hasSuffix("ye") || base == "be" { return base + "ing" }
    if base.hasSuffix("e") { return base.dropLast() + "ing" }
    return doubled(base) + "ing"
  }

  /// "plan" gives "planned", "commit" "committed"; "back" and "offer" double nothing.
  private static func doubled(_ base: String) -> String {
    if doubling.contains(base) { return base + String(base.last ?? "t") }
    return base
  }

  private static let doubling: Set<String> = [
    "bag", "nab", "plan", "commit", "submit", "snag", "chip", "shop", "drop", "ship", "cut", "put", "set", "bet", "get",
    "win", "run", "let", "scrap", "pledg", "snap", "swap", "pin", "peg", "tap", "net", "plug", "pop", "snub", "rebut",
    "rid",
    "tip", "cap", "permit", "transfer", "refer", "stop", "wrap", "scrub", "bid", "dump-", "rip",
  ]
}
