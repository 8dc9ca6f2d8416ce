#define _GNU_SOURCE 1
#include "SignalPipe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { capacity = 16 };

static int taken[capacity];
static struct sigaction former[capacity];
static int taken_count;
static volatile sig_atomic_t writing_end = -1;

static void write_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // Full only after tens of thousands that nobody read; one more tells nothing new.
  ssize_t written = write(writing_end, &byte, 1);
  (void)written;
  errno = error;
}

int signal_pipe_open(const int *numbers, int count) {
  int ends[2];
  if (count > capacity || writing_end >= 0) return -EINVAL;
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -errno;
  writing_end = ends[1];

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = write_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (taken_count = 0; taken_count < count; taken_count++) {
    taken[taken_count] = numbers[taken_count];
    sigaction(numbers[taken_count], &action, &former[taken_count]);
  }
  return ends[0];
}

void signal_pipe_close(void) {
  if (writing_end < 0) return;
  for (int i = 0; i < taken_count; i++) {
    sigaction(taken[i], &former[i], NULL);
  }
  taken_count = 0;
  close(writing_end);
  writing_end = -1;
}
