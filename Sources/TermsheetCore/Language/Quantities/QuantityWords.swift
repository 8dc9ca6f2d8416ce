extension Vocabulary {
  /// Registers the words of amounts, shares, counts and dates. The lexicon's chip families come later, as
  /// `QuantityWord.chipNoun`.
  mutating func addQuantityWords() {
    addNumberWords()
    addCurrencyWords()
    addQualifierWords()
    addCalendarWords()
    addUnitWords()
    addCueWords()
  }

  private mutating func set(_ words: String, _ quantity: QuantityWord) {
    for word in words.split(separator: " ") { describe(word) { $0.quantity = quantity } }
  }

  private mutating func addNumberWords() {
    for particle in Particle.allCases { set(particle.rawValue, .particle(particle)) }
    let units = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (index, word) in units.enumerated() { set(word, .cardinal(Double(index + 1))) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { set(word, .cardinal(Double(index + 2) * 10)) }
    set("zero", .cardinal(0))
    set("hundred", .hundred)
    set("thousand", .magnitude(1e3))
    set("lakh lac lakhs", .magnitude(1e5))
    set("million mio", .magnitude(1e6))
    set("crore crores", .magnitude(1e7))
    set("billion milliard", .magnitude(1e9))
    set("trillion", .magnitude(1e12))
    set("k", .shortMagnitude(1e3))
    set("m mn mln mm", .shortMagnitude(1e6))
    set("cr", .shortMagnitude(1e7))
    set("b bn bln", .shortMagnitude(1e9))
    set("t tn trn", .shortMagnitude(1e12))
    set("tens dozens scores", .plural(10))
    set("hundreds", .plural(100))
    set("thousands", .plural(1e3))
    set("millions", .plural(1e6))
    set("billions", .plural(1e9))
    set("trillions", .plural(1e12))
    set("multi multibillion multimillion multitrillion", .multiple)
    set("several few couple multiple dozen untold", .vague)
    set("half halves", .fraction(1 / 2))
    set("third thirds", .fraction(1 / 3))
    set("quarter quarters", .fraction(1 / 4))
    for (index, word) in ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].enumerated() {
      set("\(word) \(word)s", .fraction(1 / Double(index + 5)))
    }
    set("first second fourth latter other final", .ordinal)
  }

  private mutating func addCurrencyWords() {
    set("$ ＄", .currencySign(.usd))
    set("€", .currencySign(.eur))
    set("£ ￡", .currencySign(.gbp))
    set("¥ ￥", .currencySign(.jpy))
    set("₹ ₨", .currencySign(.inr))
    set("₩ ￦", .currencySign(.krw))
    set("₪", .currencySign(.ils))
    set("₺", .currencySign(.try))
    set("฿", .currencySign(.thb))
    set("₫", .currencySign(.vnd))
    set("₱", .currencySign(.php))
    set("₦", .currencySign(.ngn))
    set("₽", .currencySign(.rub))
    set("₸", .currencySign(.kzt))
    set("₴", .currencySign(.uah))
    for currency in Currency.allCases { set(currency.rawValue, .currencyCode(currency)) }
    set("rmb", .currencyCode(.cny))
    set("rs", .currencyCode(.inr))
    set("rp", .currencyCode(.idr))
    set("ksh kshs", .currencyCode(.kes))
    set("nis", .currencyCode(.ils))
    set("dollar dollars bucks greenbacks", .currencyName(.usd))
    set("euro euros", .currencyName(.eur))
    set("pound pounds sterling", .currencyName(.gbp))
    set("yen", .currencyName(.jpy))
    set("yuan renminbi", .currencyName(.cny))
    set("rupee rupees", .currencyName(.inr))
    set("won", .currencyName(.krw))
    set("franc francs", .currencyName(.chf))
    set("krona kronor", .currencyName(.sek))
    set("krone kroner", .currencyName(.nok))
    set("crown crowns koruna koruny", .currencyName(.czk))
    set("shekel shekels", .currencyName(.ils))
    set("dirham dirhams", .currencyName(.aed))
    set("riyal riyals rial rials", .currencyName(.sar))
    set("króna krónur", .currencyName(.isk))
    set("shilling shillings", .currencyName(.kes))
    set("dinar dinars", .currencyName(.kwd))
    set("cedi cedis", .currencyName(.ghs))
    set("forint forints", .currencyName(.huf))
    set("reais", .currencyName(.brl))
    set("lira", .currencyName(.try))
    set("zloty zlotys", .currencyName(.pln))
    set("ringgit", .currencyName(.myr))
    set("baht", .currencyName(.thb))
    set("rupiah", .currencyName(.idr))
    set("dong", .currencyName(.vnd))
    set("rouble roubles ruble rubles", .currencyName(.rub))
    set("naira", .currencyName(.ngn))
    set("peso pesos", .currencyName(.mxn))
    set("rand", .currencyName(.zar))
    set("us u.s u.s. american", .nation(.usd))
    set("australia sydney melbourne brisbane perth canberra asx", .place(.aud))
    set("canada toronto ottawa montreal vancouver ontario quebec alberta tsx", .place(.cad))
    set("sgx temasek", .place(.sgd))
    set("hkex", .place(.hkd))
    set("auckland wellington nzx", .place(.nzd))
    set("australian", .nation(.aud))
    set("canadian", .nation(.cad))
    set("singapore singaporean", .nation(.sgd))
    set("taiwan taiwanese", .nation(.twd))
    set("swiss", .nation(.chf))
    set("danish", .nation(.dkk))
    set("norwegian", .nation(.nok))
    set("swedish", .nation(.sek))
    set("british", .nation(.gbp))
    set("indian", .nation(.inr))
    set("chinese", .nation(.cny))
    set("japanese", .nation(.jpy))
    set("korean", .nation(.krw))
    set("brazilian", .nation(.brl))
    set("zealand", .nation(.nzd))
    set("czech", .nation(.czk))
    set("mexican", .nation(.mxn))
    set("chilean", .nation(.clp))
    set("colombian", .nation(.cop))
    set("argentine argentinian", .nation(.ars))
    set("philippine", .nation(.php))
    set("egyptian", .nation(.egp))
    set("pakistani", .nation(.pkr))
    set("icelandic", .nation(.isk))
    set("saudi", .nation(.sar))
    set("qatari", .nation(.qar))
    set("omani", .nation(.omr))
    set("moroccan", .nation(.mad))
    set("emirati", .nation(.aed))
    set("kenyan", .nation(.kes))
    set("tanzanian", .nation(.tzs))
    set("ugandan", .nation(.ugx))
    set("kuwaiti", .nation(.kwd))
    set("bahraini", .nation(.bhd))
    set("jordanian", .nation(.jod))
    set("tunisian", .nation(.tnd))
    set("norway oslo trondheim bergen stavanger", .place(.nok))
    set("sweden stockholm gothenburg malmö uppsala", .place(.sek))
    set("denmark copenhagen aarhus odense", .place(.dkk))
    set("czechia prague brno", .place(.czk))
    set("iceland reykjavík reykjavik akureyri", .place(.isk))
    set("mexico monterrey guadalajara", .place(.mxn))
    set("chile santiago", .place(.clp))
    set("colombia bogotá bogota medellín", .place(.cop))
    set("argentina", .place(.ars))
    set("philippines manila", .place(.php))
    set("qatar doha", .place(.qar))
    set("riyadh jeddah", .place(.sar))
    set("oman muscat", .place(.omr))
    set("egypt cairo", .place(.egp))
    set("pakistan karachi lahore islamabad", .place(.pkr))
    set("india mumbai delhi bengaluru bangalore", .place(.inr))
    set("britain london england scotland wales", .place(.gbp))
    set("morocco casablanca rabat", .place(.mad))
    set("dubai uae emirates", .place(.aed))
    set("kenya nairobi", .place(.kes))
    set("tanzania", .place(.tzs))
    set("uganda kampala", .place(.ugx))
    set("kuwait", .place(.kwd))
    set("bahrain manama", .place(.bhd))
    set("jordan amman", .place(.jod))
    set("tunisia tunis", .place(.tnd))
  }

  private mutating func addQualifierWords() {
    set(
      "about around roughly approximately approx nearly almost some circa ca ~ ≈ ∼", .qualifier(.about, isVerb: false))
    set("over above exceeding surpassing topping beyond >", .qualifier(.moreThan, isVerb: false))
    set("under below <", .qualifier(.lessThan, isVerb: false))
    set("≥", .qualifier(.atLeast, isVerb: false))
    set("≤", .qualifier(.upTo, isVerb: false))
    set("exceed exceeds exceeded surpass surpasses surpassed topped tops", .qualifier(.moreThan, isVerb: true))
    set("nears neared approaches approached", .qualifier(.about, isVerb: true))
    set("nearing approaching", .qualifier(.about, isVerb: false))
  }

  private mutating func addCalendarWords() {
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sep sept", "october oct", "november nov", "december dec",
    ]
    for (index, words) in months.enumerated() {
      set(words, .month(index + 1))
      for word in words.split(separator: " ") { describe(word) { $0.classes.insert(.month) } }
    }
    let weekdays = [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
      "sunday sun",
    ]
    for (index, words) in weekdays.enumerated() {
      set(words, .weekday(index))
      for word in words.split(separator: " ") { describe(word) { $0.classes.insert(.weekday) } }
    }
    set("yesterday", .relativeDay(-1))
    set("today tonight", .relativeDay(0))
    set("tomorrow", .relativeDay(1))
    set("q1 q2 q3 q4 h1 h2", .quarterLabel)
    set("winter", .season(2))
    set("spring", .season(5))
    set("summer", .season(8))
    set("autumn fall", .season(11))
    set("hour hours hr hrs", .duration(.hour))
    set("day days", .duration(.day))
    set("week weeks", .duration(.week))
    set("fortnight fortnights", .duration(.fortnight))
    set("month months", .duration(.month))
    set("year years yr yrs", .duration(.year))
    set("decade decades", .duration(.decade))
  }

  private mutating func addUnitWords() {
    set("percent pct percentage", .percent)
    set("%", .percentSign)
    set("points bps", .points)
    set("kw kilowatt kilowatts", .power(1e-3))
    set("mw megawatt megawatts", .power(1))
    set("gw gigawatt gigawatts", .power(1e3))
    set("tw terawatt terawatts", .power(1e6))
    set("gpus chips accelerators processors tpus units servers superchips cpus npus asics", .chipNoun(isPlural: true))
    set("gpu chip accelerator processor tpu server superchip", .chipNoun(isPlural: false))
    set("unit token tokens user seat piece ton barrel head person employee customer", .perUnitNoun)
    set("ads", .perUnitNoun)
  }

  private mutating func addCueWords() {
    set("rose rise rises risen rising grew grow grows grown growing lifted lift lifts lifting", .cue(.change))
    set("increase increases increasing cut cuts cutting slashed jumped jump jumps climbed climb climbs", .cue(.change))
    set("upped boosted boost boosts boosting fell falls fallen falling dropped drop drops", .cue(.change))
    set("swelled bumped hiked soared surged tripled doubled revised reduced lowered narrowed widened", .cue(.change))
    set("moved went changed raises raising shrank shrunk shrinks expands expand expanding", .cue(.change))
    set("will would shall expect expects expected slated scheduled targeting ends expires matures", .cue(.future))
    set("plan plans planned aims aiming hopes hoping intends wants targets", .cue(.intent))
    set("said told reported announced disclosed wrote", .cue(.report))
    set("own owns owned owning hold holds held holding holdings stake stakes interest interests", .cue(.holding))
    set("equity retain retains retained control controls controlled possess", .cue(.holding))
    set("figures", .cue(.figures))
    set(
      "round rounds valuation deal investment investments loan facility raise fund financing check cheque bet",
      .cue(.dealNoun))
    set(
      "price tag mark startup company series seed ipo buyout takeover acquisition purchase commitment",
      .cue(.dealNoun))
    set("contract agreement package infusion injection program project funding tranche offering sale", .cue(.dealNoun))
    set("campus cluster site factory complex center centre datacenter", .cue(.dealNoun))
    set("with but that which who when while was is are were has have says into onto via if it", .cue(.function))
    set("because where whose then also both he she they we i you did does do against among without", .cue(.function))
    set("within across toward towards behind amid despite upon yet nor", .cue(.function))
  }
}
