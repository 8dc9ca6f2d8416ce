// Wide-character ncurses for Swift.
//
// Swift imports the plain functions and constants of ncurses itself. What it cannot import, or may not touch under
// strict concurrency (global variables, variadic functions, cast macros), is wrapped below, one line each.

#ifndef TERMSHEET_CNCURSES_H
#define TERMSHEET_CNCURSES_H

// The wide-character API (cchar_t and its functions) is declared only with this.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdint.h>

#include "CrashGuard.h"
#include "Heap.h"
#include "JobControl.h"
#include "PseudoTerminal.h"
#include "SignalPipe.h"

// Globals.
static inline WINDOW *curses_screen_window(void) { return stdscr; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }

// Attributes.
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) { return A_ITALIC; }

// Terminfo, whose own header is too full of one-word macros to be let into a module.
// NULL, false or -1 where the terminal has no such capability.
const char *curses_string_capability(const char *name);
bool curses_flag_capability(const char *name);
int curses_number_capability(const char *name);
// A capability with two parameters, filled in; NULL where it has none. Valid until the next call.
const char *curses_filled_capability(const char *name, int first, int second);

// Puts one spacing character with its combining marks; `text` ends in 0. ERR where ncurses refuses it, and at the
// last cell of the screen, which is written all the same.
int curses_put(WINDOW *window, int row, int column, const wchar_t *text, attr_t attributes, int pair);

// Puts printable characters of one column each and of one look into a row, as far as it goes.
int curses_put_run(WINDOW *window, int row, int column, const wchar_t *text, int count, attr_t attributes, int pair);

// Reads a cell of `window`, without its attributes, into `text` (room for CCHARW_MAX + 1) and returns its colour pair.
int curses_get(WINDOW *window, int row, int column, wchar_t *text, attr_t *attributes);

// Columns of a character in the current locale: 0, 1, 2, or -1 where it is not printable.
int curses_width(wchar_t character);

// Sets the locale's character type to the environment's, or to C.UTF-8 where the environment's is not UTF-8.
// Returns whether UTF-8 is on.
bool curses_use_utf8(void);

// Opens the stream through which ncurses writes; it has a descriptor of its own, closed with it.
FILE *curses_stream(int descriptor, const char *mode);

// The window size that the kernel knows for a terminal; false where it is unknown or zero.
bool curses_kernel_size(int descriptor, int *rows, int *columns);

// Settings beyond cbreak(): Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O reach the program as keys; Ctrl-C, Ctrl-\ and Ctrl-Z
// stay signals, so that a whole job stops and ends together. Remembered by ncurses as the program's mode.
bool curses_claim_keys(int descriptor);

#endif
