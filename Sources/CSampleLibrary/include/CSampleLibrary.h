#ifndef TERMSHEET_SAMPLE_LIBRARY_H
#define TERMSHEET_SAMPLE_LIBRARY_H

#include <stddef.h>

/// One article of the sample library, embedded so that the program finds it wherever its binary is moved.
struct sample_article {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

extern const struct sample_article sample_articles[];
extern const size_t sample_article_count;

/// The article of an index below `sample_article_count`; Swift would import the array itself as one tuple.
static inline struct sample_article sample_article_at(size_t index) {
  return sample_articles[index];
}

#endif
