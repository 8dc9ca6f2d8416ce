#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "CrashGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { patience_ms = 50 };
static const int fatal_signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE, SIGSYS};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };

// What the handler reads is filled before it is installed and left alone while it is.
static struct sigaction previous[fatal_count];
static struct termios saved_settings;
static int guarded = -1;
// What ncurses draws through, a descriptor of its own.
static int drawing = -1;
// A second way to the terminal, and one to nowhere; open while armed.
static int kept = -1;
static int nowhere = -1;
static char reset_sequences[CRASH_GUARD_CAPACITY];
static size_t reset_length;
static bool chains;
static volatile sig_atomic_t armed;

static _Thread_local char handler_stack[32768];
static _Thread_local bool has_handler_stack;

// Only async-signal-safe calls from here (POSIX.1-2017, 2.4.3): dup2, poll, write, tcsetattr, sigaction, raise.
static void give_terminal_back(int descriptor) {
  if (!armed) return;
  armed = 0;
  size_t done = 0;
  while (done < reset_length) {
    ssize_t count = write(descriptor, reset_sequences + done, reset_length - done);
    if (count > 0) {
      done += (size_t)count;
    } else if (count < 0 && errno != EINTR) {
      break;
    }
  }
  // Not TCSADRAIN: a terminal that no longer takes output must not hold a dying program.
  tcsetattr(descriptor, TCSANOW, &saved_settings);
}

static void handle_fatal_signal(int number) {
  int error = errno;
  // A crash strikes one thread, and the others go on until the process is gone: what they still draw must not come
  // after the reset. A picture that is half written ends here; the reset begins with an escape, which ends a sequence
  // that was cut.
  bool silenced = armed && kept >= 0 && nowhere >= 0 && dup2(nowhere, guarded) >= 0;
  if (silenced && drawing >= 0) dup2(nowhere, drawing);
  // A thread that was already inside write() still reaches the terminal; it gets the time to, before the reset.
  if (silenced) poll(NULL, 0, patience_ms);
  give_terminal_back(silenced ? kept : guarded);
  for (int i = 0; i < fatal_count; i++) {
    if (fatal_signals[i] != number) continue;
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigaction(number, chains ? &previous[i] : &standard, NULL);
  }
  errno = error;
  // Blocked while this handler runs; it strikes on return.
  raise(number);
}

static void handle_exit(void) { give_terminal_back(guarded); }

static void close_spares(void) {
  if (kept >= 0) close(kept);
  if (nowhere >= 0) close(nowhere);
  kept = -1;
  nowhere = -1;
}

bool crash_guard_save(int descriptor) {
  if (tcgetattr(descriptor, &saved_settings) != 0) return false;
  guarded = descriptor;
  return true;
}

bool crash_guard_arm(const char *reset, size_t length, bool chained, int drawn_through) {
  if (guarded < 0 || length > sizeof reset_sequences) return false;
  if (armed) crash_guard_disarm();
  memcpy(reset_sequences, reset, length);
  reset_length = length;
  chains = chained;
  drawing = drawn_through;

  static bool registered;
  if (!registered) {
    atexit(handle_exit);
    registered = true;
  }

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handle_fatal_signal;
  action.sa_flags = SA_ONSTACK;
  // With SIGTTOU blocked the settings can be put back from the background too.
  sigfillset(&action.sa_mask);
  close_spares();
  // Without them (no descriptor is free) the reset goes the ordinary way.
  kept = fcntl(guarded, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  for (int i = 0; i < fatal_count; i++) {
    if (sigaction(fatal_signals[i], &action, &previous[i]) != 0) return false;
  }
  armed = 1;
  crash_guard_prepare_thread();
  return true;
}

void crash_guard_prepare_thread(void) {
  if (has_handler_stack) return;
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE) == 0) {
    has_handler_stack = true;
    return;
  }
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = handler_stack;
  stack.ss_size = sizeof handler_stack;
  has_handler_stack = sigaltstack(&stack, NULL) == 0;
}

bool crash_guard_restore_settings(void) {
  if (guarded < 0) return false;
  return tcsetattr(guarded, TCSADRAIN, &saved_settings) == 0;
}

void crash_guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal_signals[i], &previous[i], NULL);
  }
  close_spares();
}
