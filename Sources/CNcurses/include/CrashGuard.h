// Gives the terminal back when the program dies of a fatal signal or leaves through exit().

#ifndef TERMSHEET_CRASH_GUARD_H
#define TERMSHEET_CRASH_GUARD_H

#include <stdbool.h>
#include <stddef.h>

// The longest run of reset sequences that is kept, in bytes.
#define CRASH_GUARD_CAPACITY 512

// Remembers the settings that the terminal has now. Call before ncurses changes them. Sequences are written there too,
// so it must be open for writing. False where `descriptor` is no terminal.
bool crash_guard_save(int descriptor);

// From now on SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE and SIGSYS write `reset` to the saved terminal and put
// its settings back before the signal takes its course; so does exit(). What other threads write to the terminal after
// such a signal goes nowhere, be it through the saved descriptor or through `drawn_through`, the one that ncurses has
// (-1 for none). With `chained` the signal goes to the action that was installed before (Swift's backtracer, which on a
// terminal waits half a minute); else to the default one.
// False where nothing was saved or `reset` is longer than CRASH_GUARD_CAPACITY.
bool crash_guard_arm(const char *reset, size_t length, bool chained, int drawn_through);

// Gives the calling thread a stack of its own for the handler, so that an overflown stack is survived as well. Cheap
// when repeated. The main actor may move between threads, so call it wherever work begins.
void crash_guard_prepare_thread(void);

// Puts the saved settings back without writing anything. False where that failed or nothing was saved.
bool crash_guard_restore_settings(void);

// Takes the handlers away.
void crash_guard_disarm(void);

#endif
