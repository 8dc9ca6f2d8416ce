/// How a currency is written before a figure.
public enum CurrencySymbol {
  /// The symbols of CLDR's English locale, except that the Canadian dollar is written as the Canadian press does.
  ///
  /// The yuan is not `¥`: beside yen the sign alone would leave open which is meant.
  private static let symbols: [String: String] = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩", "CAD": "C$",
    "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$", "TWD": "NT$", "BRL": "R$", "MXN": "MX$",
    "ILS": "₪", "TRY": "₺", "VND": "₫", "RUB": "₽", "UAH": "₴", "NGN": "₦", "PHP": "₱",
  ]

  /// The symbol of an ISO 4217 code, or the code and a space where there is none in use.
  public static func symbol(for code: String, style: FigureStyle = .unicode) -> String {
    if let symbol = symbols[code], style == .unicode || symbol.utf8.allSatisfy({ $0 < 0x80 }) { return symbol }
    return code + " "
  }
}
