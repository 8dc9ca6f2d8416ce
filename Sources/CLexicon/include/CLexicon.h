#ifndef TERMSHEET_LEXICON_H
#define TERMSHEET_LEXICON_H

#include <stddef.h>

/// One word list, embedded so that the program finds it wherever its binary is moved.
struct word_list {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

extern const struct word_list word_lists[];
extern const size_t word_list_count;

#endif
