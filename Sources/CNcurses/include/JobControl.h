// Stopping the process as Ctrl-Z does by default.

#ifndef TERMSHEET_JOB_CONTROL_H
#define TERMSHEET_JOB_CONTROL_H

// Stops the process by SIGTSTP's default action and returns when it is continued. Where nobody could continue it (an
// orphaned process group, as under `xterm -e`) the system does not stop it, and this returns at once.
void job_control_stop(void);

#endif
