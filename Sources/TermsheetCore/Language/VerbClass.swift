/// What a verb does in the language of deals. Verbs of one class follow the same rules.
enum VerbClass: UInt8, Sendable, Hashable, CaseIterable {
  /// raise, bag, net: with money or a round as the object, the subject receives it.
  case raise
  /// secure, land, receive: as `raise`, where the object is money or a round.
  case get
  /// close, complete, finalise: a round, a deal or a purchase.
  case complete
  /// announce, unveil, disclose: a party makes a deal known.
  case announce
  case invest, back, put, lead, join, value, acquire, merge, sell, lend, borrow, own, retain
  /// file (to list), list, float, debut.
  case file, list, price
  case sign, agree, commit, license, hire, rent, supply, use, train, buy, order, design
  case restructure, become
  /// want, plan, intend, seek, hope: what follows is not done.
  case plan
  /// consider, weigh, explore.
  case consider
  /// let, allow: the object does what follows.
  case enable
  /// talk, negotiate, discuss.
  case negotiate
  case expect, near, approach
  /// scrap, shelve, abandon; and lapse, collapse.
  case terminate, lapse, reject
  case deny, decline, confirm
  case say, report
  case be, have, make, take, give, leave, bring, pay, phrasal, cost, earn, spend, grow, fine, modal, auxiliaryDo
}
