#include "CNcurses.h"

// Apart from the rest: this header makes macros of words such as `columns` and `lines`.
#include <term.h>

// ncurses takes capability names without const, and changes none.
const char *curses_string_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

bool curses_flag_capability(const char *name) { return tigetflag((char *)name) == 1; }

int curses_number_capability(const char *name) {
  int value = tigetnum((char *)name);
  return value < 0 ? -1 : value;
}

const char *curses_filled_capability(const char *name, int first, int second) {
  const char *value = curses_string_capability(name);
  return value == NULL ? NULL : tiparm(value, first, second);
}
