/// Somebody or something that an article names, with all its names in that article.
struct Entity: Sendable, Hashable {
  enum Kind: UInt8, Sendable, CaseIterable {
    /// A company, fund, university: whatever can be a party.
    case organisation
    case government
    case person
    case outlet
    case place
    case product
    case chip
    /// A name whose kind neither form nor surroundings tell.
    case unknown
    /// Capitalised and not a name of anybody: an act, an exchange, an index.
    case thing
  }

  /// Canonical short name.
  var name: String
  var kind: Kind
  var known: KnownName?
  /// Other spellings in this article, without legal forms.
  var aliases: [String] = []
  /// What an apposition or a noun says that it is, in words of the vocabulary: chipmaker, startup, fund.
  var nouns: Set<WordID> = []
  /// A company as far as its kind tells: one that form or list makes an organisation, or a name of which neither says
  /// anything.
  var mayBeCompany: Bool { kind == .organisation || kind == .unknown }
  /// A deal may have it as a party.
  var canBeParty: Bool {
    switch kind {
    case .organisation, .government, .person, .unknown: true
    default: false
    }
  }
}

/// One place where an entity is named.
struct NameMention: Sendable, Hashable {
  var tokens: Range<Int>
  /// Into the document's entities.
  var entity: Int
}
