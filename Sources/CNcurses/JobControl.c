#define _XOPEN_SOURCE 700
#include "JobControl.h"

#include <signal.h>
#include <string.h>

void job_control_stop(void) {
  struct sigaction standard, old;
  sigset_t stop, mask;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &old);
  // Threads of a dispatch pool, where the main queue may run, have it blocked: raised first, it strikes when let in.
  raise(SIGTSTP);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &old, NULL);
}
