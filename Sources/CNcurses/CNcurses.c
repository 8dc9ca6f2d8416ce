#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int curses_put(WINDOW *window, int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  // The last argument carries the pair as an int: the short before it ends at 32,767.
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvwadd_wch(window, row, column, &cell);
}

int curses_put_run(WINDOW *window, int row, int column, const wchar_t *text, int count, attr_t attributes, int pair) {
  enum { most = 128 };
  cchar_t cells[most];
  // All are alike but for the character.
  if (setcchar(&cells[0], L" ", attributes, 0, &pair) == ERR) return ERR;
  for (int start = 0; start < count; start += most) {
    int some = count - start < most ? count - start : most;
    for (int i = 1; i < some; i++) cells[i] = cells[0];
    for (int i = 0; i < some; i++) cells[i].chars[0] = text[start + i];
    if (mvwadd_wchnstr(window, row, column + start, cells, some) == ERR) return ERR;
  }
  return OK;
}

int curses_get(WINDOW *window, int row, int column, wchar_t *text, attr_t *attributes) {
  cchar_t cell;
  int pair = 0;
  short narrow = 0;
  text[0] = 0;
  *attributes = 0;
  if (mvwin_wch(window, row, column, &cell) == ERR) return -1;
  if (getcchar(&cell, text, attributes, &narrow, &pair) == ERR) return -1;
  *attributes &= ~A_COLOR;
  return pair;
}

int curses_width(wchar_t character) { return wcwidth(character); }

bool curses_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

FILE *curses_stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (stream == NULL) close(copy);
  return stream;
}

bool curses_kernel_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool curses_claim_keys(int descriptor) {
  struct termios settings;
  if (tcgetattr(descriptor, &settings) != 0) return false;
  settings.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  settings.c_lflag &= ~(tcflag_t)IEXTEN;
  settings.c_lflag |= ISIG;
  if (tcsetattr(descriptor, TCSADRAIN, &settings) != 0) return false;
  return def_prog_mode() == OK;
}
