// libxml2's parsers of HTML and XML.

#ifndef TERMSHEET_CXML_H
#define TERMSHEET_CXML_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
