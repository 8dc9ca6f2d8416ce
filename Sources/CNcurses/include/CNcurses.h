#ifndef TERMSHEET_CNCURSES_H
#define TERMSHEET_CNCURSES_H

// The wide-character API (cchar_t and its functions) is declared only with this.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
