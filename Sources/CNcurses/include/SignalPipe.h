// Signals as bytes of a pipe, to be read when there is time for them.
//
// In place of dispatch's own signal sources: those take hold of a signal some time after they were activated, and one
// that comes in between is lost or fatal.

#ifndef TERMSHEET_SIGNAL_PIPE_H
#define TERMSHEET_SIGNAL_PIPE_H

// From the return on, each of the signals writes its number as a byte into a pipe. Returns the pipe's reading end, which
// does not block, or the negated errno. One pipe at a time; at most 16 signals.
int signal_pipe_open(const int *numbers, int count);

// Gives the signals their former actions back and closes the writing end; the reading end is the caller's.
void signal_pipe_close(void);

#endif
