/// The elements that the reader of pages tells apart.
enum HTMLTag: String, Sendable {
  /// A run of text.
  case text = "#text"
  /// Any element that is not listed, as those that pages make up.
  case other = "#other"
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case main, article, section, nav, aside, header, footer, div, address, hgroup
  case p, pre, blockquote, br, hr, center, details, summary, dialog, menu
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, th, td
  case figure, figcaption, img, picture, source, video, audio, iframe, object, embed, canvas, svg, math
  case form, fieldset, button, input, select, option, textarea, label
  case a, abbr, b, cite, code, del, em, font, i, ins, kbd, mark, q, s, small, span, strike, strong, sub, sup, time, tt
  case u

  private static let byName: [String: HTMLTag] = {
    var tags: [String: HTMLTag] = [:]
    for tag in all { tags[tag.rawValue] = tag }
    return tags
  }()

  private static let all: [HTMLTag] = [
    .html, .head, .body, .title, .meta, .link, .base, .script, .style, .noscript, .template, .main, .article, .section,
    .nav, .aside, .header, .footer, .div, .address, .hgroup, .p, .pre, .blockquote, .br, .hr, .center, .details,
    .summary, .dialog, .menu, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption, .thead,
    .tbody, .tfoot, .tr, .th, .td, .figure, .figcaption, .img, .picture, .source, .video, .audio, .iframe, .object,
    .embed, .canvas, .svg, .math, .form, .fieldset, .button, .input, .select, .option, .textarea, .label, .a, .abbr,
    .b, .cite, .code, .del, .em, .font, .i, .ins, .kbd, .mark, .q, .s, .small, .span, .strike, .strong, .sub, .sup,
    .time, .tt, .u,
  ]

  /// The tag of a name in any case.
  init(name: String) {
    self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
  }

  /// Whether it begins and ends a paragraph (the HTML standard, section 15.3, "display: block" and tables).
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .nav, .aside, .header, .footer, .div, .address, .hgroup, .p, .pre,
      .blockquote, .hr, .center, .details, .summary, .dialog, .menu, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl,
      .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .th, .td, .figure, .figcaption, .form, .fieldset,
      .option, .title:
      true
    default: false
    }
  }

  /// Whether a page's head may hold it (the HTML standard, "metadata content").
  var isOfHead: Bool {
    switch self {
    case .title, .meta, .link, .base, .script, .style, .noscript, .template: true
    default: false
    }
  }

  /// Whether it parts a page into its regions (the HTML standard, "sectioning content" and its like).
  var isSection: Bool {
    switch self {
    case .main, .article, .section, .nav, .aside, .header, .footer: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether what it holds is never text that a reader of the page reads.
  var isNeverText: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .iframe, .object, .embed, .canvas, .svg, .math, .audio, .video,
      .select, .textarea, .button, .input, .meta, .link, .base, .title:
      true
    default: false
    }
  }
}
