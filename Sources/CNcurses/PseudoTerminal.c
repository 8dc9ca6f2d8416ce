#define _GNU_SOURCE 1
#include "PseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

bool pseudo_terminal_open(int rows, int columns, int *controller, int *terminal) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(controller, terminal, NULL, NULL, &size) != 0) return false;
  fcntl(*controller, F_SETFD, FD_CLOEXEC);
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return true;
}

bool pseudo_terminal_resize(int controller, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(controller, TIOCSWINSZ, &size) == 0;
}

pid_t pseudo_terminal_spawn(
    const char *path, const char *program, char *const arguments[], char *const environment[]) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  pid_t child = 0;
  sigemptyset(&none);
  sigfillset(&all);

  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  // A thread of a dispatch pool has nearly every signal blocked, and a child inherits that.
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  // The first terminal that a session leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  int error = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? child : -error;
}

bool pseudo_terminal_settings(int descriptor, unsigned char *bytes, int capacity, int *count) {
  // Zeroed, for the structure has padding.
  struct termios settings;
  memset(&settings, 0, sizeof settings);
  if (tcgetattr(descriptor, &settings) != 0) return false;
  int needed = (int)sizeof settings;
  if (needed > capacity) return false;
  memset(bytes, 0, (size_t)capacity);
  memcpy(bytes, &settings, sizeof settings);
  *count = needed;
  return true;
}
