/// Words that are part of names, or are none by themselves.
extension NameReader {
  static let particles: Spellings = [
    "de", "van", "von", "der", "bin", "al", "el", "la", "le", "du", "da", "di", "ben",
  ]
  static let suffixWords: Spellings = [
    "backed", "based", "led", "owned", "founded", "funded", "made", "designed", "style", "like", "linked", "focused",
    "era", "powered", "controlled", "listed", "run", "born", "educated", "trained", "related", "headquartered",
    "supported", "built", "wide", "only", "first", "friendly", "compatible", "exclusive", "dominated", "chaired",
    "registered",
    "incorporated", "domiciled",
  ]
  static let neverNames: Spellings = [
    "Good", "Back", "I", "II", "III", "IV", "VI", "VII", "VIII", "AI", "A.I.", "IPO", "IPOs", "CEO", "CFO", "CTO",
    "COO", "VC", "VCs", "PE", "GPU", "GPUs",
    "CPU", "CPUs",
    "LLM", "LLMs", "API", "APIs", "SPV", "SPVs", "ARR", "IP", "R&D", "IT", "PR", "ET", "GMT", "EST", "PT", "AGI",
    "ML", "HPC", "SaaS", "EV", "EVs", "IoT", "DDTL", "SOFR", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY", "NDA", "M&A",
    "S-1", "F-1", "8-K", "ROI", "PCs", "PC", "TV", "Inc", "Ltd", "Corp", "LLC", "Series", "Seed", "Series-A", "Round",
    "HBM", "ASIC", "ASICs", "MW", "GW", "USD", "EUR", "GBP", "RMB", "INR", "JPY", "KRW", "Mr", "Ms", "Mrs", "Dr",
    "LP", "LPs", "GP", "GPs", "IRR", "NAV", "AUM", "EBITDA", "GAAP", "ESG", "KPI", "B2B", "D2C", "SRAM", "DRAM", "NAND",
  ]
  /// Words of the list above that may stand inside a longer name: "Scale AI", "Sakana AI Labs".
  static let innerWords: Spellings = [
    "II", "III", "IV", "VI", "VII", "VIII", "AI", "A.I.", "VC", "IT", "API", "PE", "ML", "TV", "Inc", "Ltd", "Corp",
    "LLC",
  ]
  static let commonAcronyms: Spellings = [
    "US", "U.S.", "UK", "U.K.", "EU", "UAE", "UN", "NYSE", "NASDAQ", "SEC", "FTC", "DOJ", "CMA", "GDPR", "CES", "GTC",
    "PBC", "MOU", "LOI", "RSU", "FAQ", "CHIPS", "ETF", "GDP", "ROI", "AM", "PM",
  ]
}
