// How an edit is written: what it did as a word, its values as text, its targets as JSON. The table of edits, the exports
// and the imports all use this form.

/// An edit as a row of text.
struct StoredEdit: Sendable, Hashable {
  var id: String
  /// Milliseconds since 1970-01-01 UTC.
  var time: Int64
  /// `correct`, `revert`, `hide`, `show`, `note`, `tag`, `untag`, `join`, `part`, `watch`, `unwatch`, `read`, `unread`,
  /// `look` or `undo`.
  var action: String
  /// The field of a correction.
  var field: String?
  /// The corrected value, the note, the tag, the company, the edit that is undone, or how many targets are parted.
  var value: String?
  /// The article of `read` and `unread`.
  var article: String?
  var path: String?
  /// A JSON array; empty without any.
  var targets: String

  init(_ edit: Edit) {
    id = edit.id
    time = edit.time
    switch edit.action {
    case .correct(let field, let value):
      action = value == nil ? "revert" : "correct"
      self.field = field.rawValue
      self.value = value
    case .hide(let isHidden): action = isHidden ? "hide" : "show"
    case .note(let text):
      action = "note"
      value = text
    case .tag(let tag, let isGiven):
      action = isGiven ? "tag" : "untag"
      value = tag
    case .join: action = "join"
    case .part(let count):
      action = "part"
      value = String(count)
    case .watch(let company, let isWatched):
      action = isWatched ? "watch" : "unwatch"
      value = company
    case .read(let article, let path, let isRead):
      action = isRead ? "read" : "unread"
      self.article = article.text
      self.path = path
    case .look: action = "look"
    case .undo(let id):
      action = "undo"
      value = id
    }
    var writer = JSONWriter()
    writer.array(edit.targets) { $0.write($1) }
    targets = String(decoding: writer.bytes, as: UTF8.self)
  }

  init(
    id: String, time: Int64, action: String, field: String?, value: String?, article: String?, path: String?,
    targets: String
  ) {
    self.id = id
    self.time = time
    self.action = action
    self.field = field
    self.value = value
    self.article = article
    self.path = path
    self.targets = targets
  }

  /// The edit; `nil` where a newer program wrote one that this one does not know. It is kept all the same.
  var edit: Edit? {
    guard let action = editAction, let anchors = try? StoredJSON.read(targets, { try $0.array { try $0.anchor() } })
    else { return nil }
    return Edit(id: id, time: time, action: action, targets: anchors)
  }

  private var editAction: Edit.Action? {
    switch action {
    case "correct": field.flatMap(FactField.init).flatMap { field in value.map { .correct(field: field, value: $0) } }
    case "revert": field.flatMap(FactField.init).map { .correct(field: $0, value: nil) }
    case "hide": .hide(true)
    case "show": .hide(false)
    case "note": .note(value ?? "")
    case "tag": value.map { .tag($0, true) }
    case "untag": value.map { .tag($0, false) }
    case "join": .join
    case "part": value.flatMap { Int($0) }.map { .part(count: $0) }
    case "watch": value.map { .watch(company: $0, true) }
    case "unwatch": value.map { .watch(company: $0, false) }
    case "read": article.flatMap(ArticleKey.init).map { .read(article: $0, path: path ?? "", true) }
    case "unread": article.flatMap(ArticleKey.init).map { .read(article: $0, path: path ?? "", false) }
    case "look": .look
    case "undo": value.map { .undo(id: $0) }
    default: nil
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ anchor: FactAnchor) {
    object { writer in
      writer.field("kind", anchor.kind.rawValue)
      writer.field("key", anchor.key.text)
      writer.field("article", anchor.article.text)
      writer.field("path", anchor.path)
      writer.field("evidence", anchor.evidence)
      writer.field("names", anchor.names)
      writer.field("figure", anchor.figure)
      writer.field("label", anchor.label)
    }
  }
}

extension StoredJSON {
  fileprivate mutating func anchor() throws -> FactAnchor {
    var kind: FactKey.Kind?
    var key: FactKey?
    var article: ArticleKey?
    var anchor = FactAnchor(
      kind: .deal, key: FactKey(value: 0), article: ArticleKey(value: 0), path: "", evidence: [], names: [],
      figure: nil,
      label: "")
    try object { reader, name in
      switch name {
      case "kind": kind = FactKey.Kind(rawValue: try reader.string())
      case "key": key = FactKey(text: try reader.string())
      case "article": article = ArticleKey(text: try reader.string())
      case "path": anchor.path = try reader.string()
      case "evidence": anchor.evidence = try reader.array { try $0.string() }
      case "names": anchor.names = try reader.array { try $0.string() }
      case "figure": anchor.figure = try reader.optional { try $0.number() }
      case "label": anchor.label = try reader.string()
      default: try reader.skip()
      }
    }
    guard let kind, let key, let article else { throw Malformed(offset: offset) }
    anchor.kind = kind
    anchor.key = key
    anchor.article = article
    return anchor
  }
}
