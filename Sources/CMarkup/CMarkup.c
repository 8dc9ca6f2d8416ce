#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

struct markup_parser {
  markup_events events;
  void *context;
  xmlParserCtxtPtr parser;
  xmlSAXHandler handler;
  bool is_html;
  bool is_stopped;
  bool is_broken;
  // The entity that was asked for last, and its character.
  xmlEntity entity;
  xmlChar character[8];
};

// Behind the first error libxml2 leaves out every entity, "&amp;" as well; it is told that all was well so far.
static void go_on(markup_parser *self) {
  if (self->parser && !self->parser->wellFormed) {
    self->is_broken = true;
    self->parser->wellFormed = 1;
  }
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  static const char *const none[] = {NULL};
  markup_parser *self = data;
  if (self->is_stopped) return;
  go_on(self);
  self->events.start(self->context, (const char *)name, attributes ? (const char *const *)attributes : none);
}

static void end_element(void *data, const xmlChar *name) {
  markup_parser *self = data;
  if (!self->is_stopped) self->events.end(self->context, (const char *)name);
}

static void characters(void *data, const xmlChar *bytes, int count) {
  markup_parser *self = data;
  if (!self->is_stopped && count > 0) self->events.text(self->context, (const char *)bytes, (size_t)count);
}

// XML knows five entities; feeds use the names of HTML as well. Declarations in the document are not looked at.
static xmlEntityPtr get_entity(void *data, const xmlChar *name) {
  markup_parser *self = data;
  go_on(self);
  xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
  if (predefined) return predefined;
  const htmlEntityDesc *known = htmlEntityLookup(name);
  if (!known) return NULL;
  int length = xmlCopyCharMultiByte(self->character, (int)known->value);
  self->character[length] = 0;
  memset(&self->entity, 0, sizeof self->entity);
  self->entity.type = XML_ENTITY_DECL;
  self->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  self->entity.name = (const xmlChar *)known->name;
  self->entity.content = self->character;
  self->entity.orig = self->character;
  self->entity.length = length;
  return &self->entity;
}

// An external entity is an empty text.
static xmlParserInputPtr resolve_entity(void *data, const xmlChar *public_id, const xmlChar *system_id) {
  (void)data, (void)public_id, (void)system_id;
  return NULL;
}

static void ignore_error(void *data, xmlErrorPtr error) { (void)data, (void)error; }

static markup_parser *make(const markup_events *events, void *context) {
  xmlInitParser();
  markup_parser *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->events = *events;
  self->context = context;
  self->handler.startElement = start_element;
  self->handler.endElement = end_element;
  self->handler.characters = characters;
  self->handler.ignorableWhitespace = characters;
  self->handler.cdataBlock = characters;
  self->handler.getEntity = get_entity;
  self->handler.resolveEntity = resolve_entity;
  self->handler.serror = ignore_error;
  return self;
}

markup_parser *markup_open_html(const markup_events *events, void *context) {
  markup_parser *self = make(events, context);
  if (!self) return NULL;
  self->is_html = true;
  self->parser = htmlCreatePushParserCtxt(&self->handler, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!self->parser) {
    free(self);
    return NULL;
  }
  // The bytes are UTF-8 whatever the page says.
  htmlCtxtUseOptions(self->parser, HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                       | HTML_PARSE_IGNORE_ENC);
  return self;
}

markup_parser *markup_open_xml(const markup_events *events, void *context, const char *encoding) {
  markup_parser *self = make(events, context);
  if (!self) return NULL;
  self->parser = xmlCreatePushParserCtxt(&self->handler, self, NULL, 0, NULL);
  if (!self->parser) {
    free(self);
    return NULL;
  }
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                      | XML_PARSE_SAX1 | XML_PARSE_OLDSAX | XML_PARSE_HUGE);
  if (encoding) {
    xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(encoding);
    if (handler) xmlSwitchToEncoding(self->parser, handler);
  }
  return self;
}

void markup_feed(markup_parser *self, const char *bytes, size_t count) {
  if (self->is_stopped || count == 0) return;
  if (self->is_html) {
    htmlParseChunk(self->parser, bytes, (int)count, 0);
  } else {
    xmlParseChunk(self->parser, bytes, (int)count, 0);
  }
}

void markup_stop(markup_parser *self) {
  self->is_stopped = true;
  xmlStopParser(self->parser);
}

void markup_finish(markup_parser *self) {
  if (self->is_stopped) return;
  if (self->is_html) {
    htmlParseChunk(self->parser, NULL, 0, 1);
  } else {
    xmlParseChunk(self->parser, NULL, 0, 1);
  }
}

bool markup_is_broken(const markup_parser *self) {
  return self->is_broken || self->parser->wellFormed == 0;
}

void markup_close(markup_parser *self) {
  if (self->is_html) {
    htmlFreeParserCtxt(self->parser);
  } else {
    xmlDocPtr document = self->parser->myDoc;
    xmlFreeParserCtxt(self->parser);
    if (document) xmlFreeDoc(document);
  }
  free(self);
}
