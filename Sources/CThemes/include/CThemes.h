#ifndef TERMSHEET_THEMES_H
#define TERMSHEET_THEMES_H

#include <stddef.h>

/// One theme file, embedded so that the program finds it wherever its binary is moved.
struct theme_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// Theme files in the order in which they are gone through; the first is the one that the program starts with.
size_t theme_file_count(void);
const struct theme_file *theme_file_at(size_t index);

#endif
