/// The closed classes: function words and adverbs, which are few and do not grow.
enum ClosedWords {
  static let table: [(WordClass, String)] = [
    (
      .determiner,
      "a an the this that these those its his her their our your my some any each every both all another no such several many few more most other"
    ),
    (
      .preposition,
      "in into from at by of for with to on over under through via against within between among about after before since until during around near across toward towards without upon onto as than per despite amid including like including alongside beside besides plus except off out up down behind beyond below above following"
    ),
    (.conjunction, "and or but nor yet so & while whereas although though because if unless when as whether"),
    (.relative, "that which who whose whom where when"),
    (
      .pronoun,
      "it he she they we i you them him us me itself himself themselves who which that this these those one both former latter nobody everyone others"
    ),
    (
      .negation,
      "not no never neither nor without won't won’t wouldn't wouldn’t don't don’t doesn't doesn’t didn't didn’t isn't isn’t wasn't wasn’t cannot can't can’t nothing hasn't hasn’t haven't haven’t hadn't hadn’t aren't aren’t weren't weren’t"
    ),
    (
      .adverb,
      "also already now currently recently again still just only even once then later earlier soon previously formerly separately jointly together finally officially formally quietly reportedly allegedly nearly almost about roughly approximately simply merely further newly initially eventually directly effectively mostly mainly largely partly privately publicly today yesterday tomorrow ever often always never perhaps probably likely so too very well instead meanwhile however therefore thus indeed apparently closely actively heavily freshly additionally subsequently successfully immediately"
    ),
    (
      .past,
      "previously earlier formerly prior previous past last ago once before initial original first existing old already since"
    ),
    (.reported, "reportedly allegedly apparently supposedly rumoured rumored"),
    (
      .month,
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    (.weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
  ]
}
