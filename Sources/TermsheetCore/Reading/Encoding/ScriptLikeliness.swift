/// How much characters are like running text of a script: by the ones that are frequent in it.
///
/// Every byte pair is a character in several encodings, so that a script alone tells nothing: Chinese read as Korean is
/// syllables, Russian read as Greek is Greek letters. But it is rare ones.
struct ScriptLikeliness: Sendable {
  /// What may be written in, with what it is judged by.
  static let candidates: [(name: String, likeliness: ScriptLikeliness)] = [
    ("cp932", japanese), ("euc-jp", japanese), ("gb18030", simplified), ("big5-hkscs", traditional), ("cp949", korean),
    ("windows-1251", cyrillic), ("koi8-r", cyrillic), ("iso-8859-5", cyrillic), ("windows-1253", greek),
  ]

  /// A character of the script, and one of the frequent ones; what is neither has no points.
  private let points: @Sendable (Unicode.Scalar) -> Double
  private let frequent: Set<Unicode.Scalar>
  private let bonus: Double
  /// The share of kana without which Japanese is none.
  private var leastKana = 0.0

  /// The average points of the characters beyond ASCII.
  func score(_ text: String) -> Double {
    var beyond = 0
    var kana = 0
    var sum = 0.0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      beyond += 1
      if Self.isKana(scalar) { kana += 1 }
      sum += points(scalar) + (frequent.contains(scalar) ? bonus : 0)
    }
    guard beyond > 0, Double(kana) >= Double(beyond) * leastKana else { return 0 }
    return sum / Double(beyond)
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool { 0x3041...0x30FE ~= scalar.value }
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { 0x4E00...0x9FFF ~= scalar.value }
  /// Marks and forms that all scripts of East Asia share.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    0x3000...0x3030 ~= scalar.value || 0xFF01...0xFF5E ~= scalar.value || 0x2010...0x2027 ~= scalar.value
  }

  private static let japanese = ScriptLikeliness(
    points: { isKana($0) ? 1 : isIdeograph($0) ? 0.7 : isShared($0) ? 0.9 : 0 },
    frequent: Set(
      "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達"
        .unicodeScalars),
    bonus: 0.3, leastKana: 0.05)

  private static let simplified = ScriptLikeliness(
    points: { isIdeograph($0) ? 0.65 : isShared($0) ? 0.9 : 0 },
    frequent: Set(
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运元亿融投股公购芯"
        .unicodeScalars),
    bonus: 0.35)

  private static let traditional = ScriptLikeliness(
    points: { isIdeograph($0) ? 0.65 : isShared($0) ? 0.9 : 0 },
    frequent: Set(
      "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運元億融投股購晶"
        .unicodeScalars),
    bonus: 0.35)

  /// Hangul syllables; ideographs are few in Korean.
  private static let korean = ScriptLikeliness(
    points: { 0xAC00...0xD7A3 ~= $0.value ? 0.75 : isIdeograph($0) ? 0.2 : isShared($0) ? 0.9 : 0 },
    frequent: Set(
      "이다는의에을가고하로기지도한사인를은대시그리자나어일해정부서아수스과보게있들만라장원상전으주면제공요년여오것적구소국동성안유세조진선관용비경문계신위생미개업중발방화했회학".unicodeScalars),
    bonus: 0.3)

  private static let cyrillic = ScriptLikeliness(
    points: { 0x0430...0x045F ~= $0.value ? 0.7 : 0x0401...0x042F ~= $0.value ? 0.35 : isShared($0) ? 0.5 : 0 },
    frequent: Set("оеаинтсрвл".unicodeScalars), bonus: 0.3)

  private static let greek = ScriptLikeliness(
    points: { 0x03AC...0x03CE ~= $0.value ? 0.7 : 0x0386...0x03AB ~= $0.value ? 0.35 : isShared($0) ? 0.5 : 0 },
    frequent: Set("αοιετσνηυρ".unicodeScalars), bonus: 0.3)
}
