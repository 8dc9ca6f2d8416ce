#ifndef TERMSHEET_LEXICON_H
#define TERMSHEET_LEXICON_H

#include <stddef.h>

/// One word list, embedded so that the program finds it wherever its binary is moved.
struct word_list {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The number of lists.
size_t word_list_count(void);

/// The list at an index below `word_list_count()`; it lives as long as the program.
const struct word_list *word_list_at(size_t index);

#endif
