/// The most frequent function words of the languages in Latin script: closed classes, from any grammar of each.
enum FunctionWords {
  private static let lists: [Language: String] = [
    .english: """
    the of and to in a is that for it was on with as be by at this which from are have has had not but an or they its \
    were been their will would said more about than who you your we can after also into over could our what when his \
    her he she
    """,
    .german: """
    der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass \
    sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
    """,
    .french: """
    de la le les et des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son ou aux \
    cette ont mais comme nous été être leur ses sa elle c'est deux d'un
    """,
    .spanish: """
    de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre \
    este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está
    """,
    .italian: """
    di e il la che in a per un è del non con si da una le i della sono nel alla più al dei anche come ha gli lo ma \
    dal delle su o se nella questo ai suo loro essere hanno stato
    """,
    .portuguese: """
    de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou \
    ser quando muito há nos já está eu também só pelo pela até isso são
    """,
    .dutch: """
    de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit door over naar \
    heeft hij werd wordt worden zou hebben deze meer tot wel geen of
    """,
    .swedish: """
    och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när år under \
    också efter eller nu sin där vid mot ska skulle
    """,
    .danish: """
    og i at det er en til af på som med for den der de ikke har et var om han men fra jeg vi kan sig så efter ved også \
    nu eller blev skal havde hvor mod blevet
    """,
    .norwegian: """
    og i det er på til som en å for med at av ikke har den om var de et han fra men vi kan så jeg seg etter ved også nå \
    eller ble skal hadde hvor mot blitt noen
    """,
    .finnish: "ja on ei että se oli ovat hän mutta myös kun joka mukaan sekä tai niin kuin ole vain sen jo olla hänen",
    .polish:
      "i w z na do się nie że jest o to po jak a za od przez dla ale są by tym co przed czy ich oraz jego może już",
    .czech: "a se v na je že o s z do i k ve to pro za by ale si po jako od jsou které který bude podle nebo také však",
    .hungarian: "a az és hogy nem is egy ez csak de meg már volt van még mint el ha kell vagy azt lesz ezt",
    .romanian: "de și în a la cu din pe care o nu este un pentru că se mai au fost sa al sunt prin dar lui",
    .turkish: "ve bir bu da de için ile olarak çok daha olan gibi kadar ne ya sonra var değil en ise olduğu dedi",
    .indonesian: "yang dan di dari untuk dengan ini itu pada dalam tidak akan ke oleh juga adalah telah bisa sebagai",
    .vietnamese: "và của là có cho không được các một trong người với đã những này để từ về đó khi ra",
  ]

  /// The longest word that is told, in bytes.
  static let longest = 8

  /// The languages in the order of their bits.
  static let order = Language.allCases

  /// Which languages use a word, given by its bytes in lower case, the last one lowest.
  static let table: FunctionWordTable = {
    var words: [UInt64: UInt32] = [:]
    for (bit, language) in order.enumerated() {
      for word in (lists[language] ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" })
      where word.utf8.count <= longest {
        words[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt32(bit)
      }
    }
    return FunctionWordTable(words)
  }()
}
