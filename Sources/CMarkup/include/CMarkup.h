// libxml2's parsers of HTML and XML, as callbacks.
//
// Its own headers are kept from Swift: they bring those of ICU with them, which Foundation has in another version.

#ifndef TERMSHEET_CMARKUP_H
#define TERMSHEET_CMARKUP_H

#include <stdbool.h>
#include <stddef.h>

// What a document consists of, in its order. All text is UTF-8; names and attributes end with 0 and are gone when the
// call returns. Attributes are names and values in turn, and NULL behind the last; a value may be NULL.
typedef struct markup_events {
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, size_t count);
} markup_events;

typedef struct markup_parser markup_parser;

// A parser of a page, mending what is broken, or of XML, which goes on behind what is not well-formed. NULL where there
// is no memory. Nothing is ever fetched; entities are characters' names only, whatever the document declares. A page is
// in UTF-8; XML is in what it declares, or in `encoding` where that is not NULL.
markup_parser *markup_open_html(const markup_events *events, void *context);
markup_parser *markup_open_xml(const markup_events *events, void *context, const char *encoding);

// Parses the next piece, of some 64 KB at most.
void markup_feed(markup_parser *parser, const char *bytes, size_t count);

// Calls no more from here on; may be called from within a callback.
void markup_stop(markup_parser *parser);

// Parses what is left at the document's end.
void markup_finish(markup_parser *parser);

// Whether the document was found not to be well-formed (XML).
bool markup_is_broken(const markup_parser *parser);

void markup_close(markup_parser *parser);

#endif
