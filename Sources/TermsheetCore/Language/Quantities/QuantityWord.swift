/// What a word can do in a figure: the closed vocabulary of amounts, shares, counts and dates.
enum QuantityWord: Sendable, Hashable {
  /// "four", "twenty".
  case cardinal(Double)
  case hundred
  /// "thousand", "million", "crore".
  case magnitude(Double)
  /// "bn", "K": a magnitude only right after digits.
  case shortMagnitude(Double)
  /// "tens", "hundreds", "billions": a size without a figure.
  case plural(Double)
  /// "multibillion".
  case multiple
  /// "several", "few", "couple".
  case vague
  /// "half", "thirds": a part of one.
  case fraction(Double)
  /// "first", "latter": what makes "half" and "quarter" a stretch of time.
  case ordinal
  case currencySign(Currency)
  /// "USD", in capitals only ("TRY" is no "try"), except "Rs" and "Rmb".
  case currencyCode(Currency)
  /// "dollars", "won", "yen".
  case currencyName(Currency)
  /// "Australian" before "dollars", "Danish" before "kroner".
  case nation(Currency)
  /// A place that speaks for a local dollar ("Sydney", "TSX").
  case place(Currency)
  /// A word that qualifies the figure right after it; `isVerb` where it is a verb that the grammar needs for itself.
  case qualifier(Qualifier, isVerb: Bool)
  case particle(Particle)
  /// "percent", "pct".
  case percent
  /// "%".
  case percentSign
  case points
  /// In megawatts.
  case power(Double)
  case chipNoun(isPlural: Bool)
  /// What a price may be per, besides lengths of time, power and chips.
  case perUnitNoun
  case duration(TimeUnit)
  case month(Int)
  /// 0 for Monday.
  case weekday(Int)
  /// Days from the article's date: "yesterday" is -1.
  case relativeDay(Int)
  /// "Q3", "H1".
  case quarterLabel
  /// The season's last month.
  case season(Int)
  case cue(QuantityCue)
}

/// A length of time that is counted.
enum TimeUnit: UInt8, Sendable, Hashable {
  case hour, day, week, fortnight, month, quarter, year, decade
}

/// Words beside a figure that decide how it is read.
enum QuantityCue: UInt8, Sendable, Hashable {
  /// "rose", "lifted": what follows is "from A to B", two figures.
  case change
  /// "will", "expected": a date ahead.
  case future
  /// "plans": a date ahead where "to" follows.
  case intent
  /// "said", "reported": the date is that of the report.
  case report
  /// "owns", "stake": a fraction in words is a share.
  case holding
  /// Figures such as "nine figures".
  case figures
  /// "round", "valuation": what a sum stands before as an adjective.
  case dealNoun
  /// A word that never is the noun after an adjective.
  case function
}

/// Small words with a part in the patterns of figures. The raw value is the spelling.
enum Particle: String, Sendable, Hashable, CaseIterable {
  case a, an, the, and, or, of, to, between, from, point, per, than, at, up, close, north, south, excess, minimum
  case maximum, short, upward, upwards, order, region, vicinity, neighborhood, neighbourhood, more, less, fewer
  case greater, higher, bigger, larger, lower, smaller, least, most, `as`, much, many, high, large, little, low, no, not
  case means, be, capped, plus, so, apiece, each, ago, this, last, next, earlier, later, previous, past, early, late
  case mid, end, fiscal, financial, since, until, till, through, during, on, `in`, by, `for`, before, after, due
  case additional, another, further, extra, total, combined, estimated, just, well, slightly, far, somewhat, only
  case coming, upcoming, potentially, possibly, perhaps, even, maybe, likely, could, can, might, raised, increased
  case upsized, expanded, extended, limited, ceiling, limit, cap, start, starting, beginning, st, nd, rd, th, cent
  case equivalent, its, their, his, her, our, basis, dated, current, figure, share, shares, triple, hong, kong, had
}
