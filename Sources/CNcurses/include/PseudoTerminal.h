// Pseudo-terminals for tests: the dashboard is driven through one as a user would.

#ifndef TERMSHEET_PSEUDO_TERMINAL_H
#define TERMSHEET_PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

// Opens a pair of the given size. Both descriptors are closed on exec. False, with errno set, where the system refuses.
bool pseudo_terminal_open(int rows, int columns, int *controller, int *terminal);

// Changes the size; the kernel sends SIGWINCH to the terminal's foreground job.
bool pseudo_terminal_resize(int controller, int rows, int columns);

// Starts a program in a session of its own whose controlling terminal is the device `path`, with no signal blocked or
// ignored. Returns its process id, or the negated errno.
pid_t pseudo_terminal_spawn(
    const char *path, const char *program, char *const arguments[], char *const environment[]);

// Copies a terminal's settings (every flag, speed and control character) as bytes to compare. False where `descriptor`
// is no terminal or `capacity` is too small.
bool pseudo_terminal_settings(int descriptor, unsigned char *bytes, int capacity, int *count);

#endif
