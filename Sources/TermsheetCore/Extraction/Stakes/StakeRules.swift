/// The rules in the order in which they are tried; the first that fits a phrase has it.
enum StakeRules {
  static let all: [StakeRule] = held + gained + given

  /// Somebody has a part.
  private static let held: [StakeRule] = [
    StakeRule(
      name: "owned by", example: "Quillan is 20% owned by Veltro.", trigger: .verb([.own]), place: [.subject],
      holder: .phrase(["by"]), effect: .holds, isPassive: true),
    StakeRule(
      name: "own", example: "Veltro owns 14% of Quillan.", trigger: .verb([.own]), place: [.object], holder: .subject,
      effect: .holds, allowsBare: true, isPassive: false),
    StakeRule(
      name: "command", example: "Veltro commands 11.5% of the votes in Quillan.",
      trigger: .words(["command", "commands", "commanded", "wield", "wields", "wielded"]), place: [.object],
      holder: .subject, effect: .holds, size: .sized),
    StakeRule(
      name: "hold on to", example: "Veltro holds on to the other 49% of Quillan.",
      trigger: .words([
        "hold", "holds", "held", "holding", "hang", "hangs", "hung", "cling", "clings", "clung", "hanging", "clinging",
      ]), place: [.phrase(["to"])], holder: .subject, effect: .holds, size: .sized, allowsBare: true),
    StakeRule(
      name: "sit on", example: "Veltro sits on just over 8% of Quillan.",
      trigger: .words(["sit", "sits", "sat", "sitting"]), place: [.phrase(["on"])], holder: .subject, effect: .holds),
    StakeRule(
      name: "have", example: "Veltro will have about 20% of Quillan.", trigger: .verb([.have, .retain, .make]),
      words: [
        "has", "have", "had", "having", "retain", "retains", "retained", "keeps", "keep", "kept", "maintains",
        "maintained", "retaining", "keeping",
      ],
      place: [.object], holder: .subject, effect: .holds),
    StakeRule(
      name: "belong to", example: "Some 12.5% of Quillan belongs to Veltro.",
      trigger: .words(["belongs", "belong", "belonged"]), place: [.subject], holder: .phrase(["to"]), effect: .holds,
      size: .sized, allowsBare: true),
    StakeRule(
      name: "disclose", example: "Veltro disclosed a 6.1% holding in Quillan.",
      trigger: .verb([.announce, .report, .say]),
      words: ["disclosed", "discloses", "reported", "declared", "revealed"],
      place: [.object], holder: .subject, effect: .holds, size: .sized, needsNoun: true, isPassive: false),
    StakeRule(
      name: "build up", example: "Veltro has built up a stake of 6.1% in Quillan.",
      trigger: .verb([.use, .raise, .get]),
      words: ["built", "build", "building", "builds", "amassed", "amassing", "assembled", "gathered"],
      place: [.object, .phrase(["up"])], holder: .subject, effect: .gains, isPassive: false),
    StakeRule(
      name: "keep a bare share", example: "Quillan was carved out of Veltro, which kept 20%.",
      trigger: .verb([.retain]), words: ["keep", "keeps", "kept", "retain", "retains", "retained"], place: [.object],
      holder: .subject, effect: .holds, size: .sized, allowsBare: true, isPassive: false, weight: 0.8),
    StakeRule(
      name: "convert into", example: "Veltro may convert the loan into 10% of Quillan.", trigger: .verb([.restructure]),
      words: ["convert", "converts", "converted"], place: [.phrase(["into"])], holder: .subject, effect: .gains,
      size: .sized, isPassive: false),
    StakeRule(
      name: "leave holding", example: "The deal leaves Veltro with 49% of Quillan.", trigger: .verb([.leave, .give]),
      words: ["leaves", "leave", "leaving", "left"], place: [.phrase(["with"])], holder: .object, effect: .holds,
      allowsBare: true),
    StakeRule(
      name: "put at", example: "The register puts Veltro at about 6% of Quillan.", trigger: .verb([.put]),
      words: ["put", "puts"], place: [.phrase(["at"])], holder: .beforePhrase, effect: .holds, size: .sized),
    StakeRule(
      name: "sit with", example: "A quarter of Quillan sits with Veltro.",
      trigger: .words(["sits", "sit", "sat", "lies", "rests"]), place: [.subject], holder: .phrase(["with", "inside"]),
      effect: .holds, size: .sized),
    StakeRule(
      name: "in the hands of", example: "Some 23% of Quillan was in Veltro's hands.", trigger: .words(["hands"]),
      place: [.subject], holder: .owner, effect: .holds),
    StakeRule(
      name: "in somebody's hands", example: "About 8% of Quillan is in the hands of Veltro.",
      trigger: .words(["hands"]),
      place: [.subject], holder: .phrase(["of"]), effect: .holds, size: .sized),
  ]

  /// Somebody gets a part.
  private static let gained: [StakeRule] = [
    StakeRule(
      name: "acquire", example: "Veltro acquired a 10% stake in Quillan.",
      trigger: .verb([.acquire, .get, .take, .consider, .negotiate, .plan, .order]),
      place: [.object, .phrase(["up", "over", "on"])],
      holder: .subject, effect: .gains),
    StakeRule(
      name: "spend on", example: "Veltro spent $800 million on a holding of roughly 36% in Quillan.",
      trigger: .verb([.spend]), place: [.phrase(["on"])], holder: .subject, effect: .gains, needsNoun: true),
    StakeRule(
      name: "swap for", example: "Veltro swapped $118 million of notes for 70% of Quillan.",
      trigger: .words([
        "swap", "swaps", "swapped", "swapping", "exchange", "exchanged", "exchanges", "traded", "converted",
      ]),
      place: [.phrase(["for", "into"])], holder: .subject, effect: .gains, size: .sized),
    StakeRule(
      name: "option on", example: "Veltro has an option on another 15% of Quillan.",
      trigger: .words(["option", "options"]), place: [.phrase(["on", "over"])], holder: .subjectOfVerbBefore,
      effect: .proposes, size: .sized),
    StakeRule(
      name: "purchase of", example: "Veltro closed its purchase of 17.5% of Quillan in January.",
      trigger: .words(["purchase", "acquisition", "buyout"]), place: [.phrase(["of"])], holder: .possessorOrSubject,
      effect: .gains, size: .sized),
    StakeRule(
      name: "sale of", example: "Veltro completed the sale of 51% of Quillan to Orlane.",
      trigger: .words(["sale", "disposal", "transfer"]), place: [.phrase(["of"])], holder: .phrase(["to"]),
      effect: .gains, size: .sized),
    StakeRule(
      name: "buy a bare share", example: "Veltro puts the money into Quillan, where it buys just 0.25%.",
      trigger: .verb([.acquire]), place: [.object], holder: .subject, effect: .gains, size: .sized, allowsBare: true,
      weight: 0.8),
    StakeRule(
      name: "come away with", example: "Veltro comes away with 11% of Quillan.",
      trigger: .verb([.bring]), words: ["comes", "came", "come", "coming"], place: [.phrase(["with"])],
      holder: .subject,
      effect: .gains, allowsBare: true),
    StakeRule(
      name: "end up with", example: "Veltro ended up with around 11% of Quillan.",
      trigger: .words([
        "end", "ends", "ended", "ending", "wind", "winds", "wound", "walks", "walked", "walk", "emerges", "emerged",
        "emerge",
      ]),
      place: [.phrase(["with"])], holder: .subject, effect: .gains, allowsBare: true),
    StakeRule(
      name: "pay for", example: "Veltro paid Quillan $2 billion for a 5% stake.",
      trigger: .verb([.pay, .invest, .put, .spend, .back, .commit]), place: [.phrase(["for"])], holder: .subject,
      effect: .gains),
    StakeRule(
      name: "pay for a bare share", example: "Veltro paid Quillan $75 million in 2021 for five per cent.",
      trigger: .verb([.pay, .invest, .put, .spend, .bring]), place: [.phrase(["for"])], holder: .subject,
      effect: .gains, size: .sized, allowsBare: true, isPassive: false, needsMoney: true, weight: 0.8),
    StakeRule(
      name: "pay for shares equal to", example: "Veltro will pay $2 billion for shares equal to about 2% of Quillan.",
      trigger: .verb([.pay, .invest, .acquire, .get, .take]), place: [.phrase(["to"])], holder: .subject,
      effect: .gains,
      size: .sized),
    StakeRule(
      name: "subscribe to shares equal to", example: "Veltro will subscribe to new shares equal to 5% of Quillan.",
      trigger: .words(["subscribe", "subscribes", "subscribed", "subscribing"]), place: [.phrase(["to", "for"])],
      holder: .subject, effect: .gains, size: .sized),
  ]

  /// Somebody hands a part to somebody.
  private static let given: [StakeRule] = [
    StakeRule(
      name: "give", example: "The plan will hand Veltro a larger slice of Quillan.", trigger: .verb([.give, .leave]),
      place: [.object], holder: .object, effect: .gains),
    StakeRule(
      name: "go to", example: "Of Quillan's shares, 26% go to the foundation.", trigger: .verb([.bring, .grow]),
      words: ["go", "goes", "went", "going"], place: [.subject], holder: .phrase(["to"]), effect: .gains,
      size: .sized, allowsBare: true),
    StakeRule(
      name: "sell to", example: "Quillan is selling a 10% stake to Veltro.", trigger: .verb([.sell]),
      place: [.object, .phrase(["of"])],
      holder: .phrase(["to"]), effect: .gains, size: .sized),
    StakeRule(
      name: "sell its last", example: "Veltro, a backer of Quillan, sold its last 6% this year.",
      trigger: .verb([.sell]),
      place: [.object], holder: .ownerOrSubject, effect: .loses, size: .sized, allowsBare: true, isPassive: false,
      needsOwner: true),
    StakeRule(
      name: "get rid of", example: "Veltro got rid of its whole position, 3.4% of Quillan.",
      trigger: .words(["rid"]), place: [.phrase(["of"]), .object], holder: .subjectOfVerbBefore, effect: .loses,
      size: .sized, allowsBare: true),
    StakeRule(
      name: "sell", example: "Veltro sold its 5% stake in Quillan.", trigger: .verb([.sell]),
      place: [.object, .phrase(["of"])],
      holder: .ownerOrSubject, effect: .loses, needsNoun: true),
  ]
}
