#ifndef TERMSHEET_HEAP_H
#define TERMSHEET_HEAP_H

// Makes the heap give large pieces back to the system as soon as they are free, and keeps threads from having heaps of
// their own each. Does nothing where the C library cannot be told.
void heap_stay_small(void);

// Gives back what is free between pieces in use.
void heap_give_back(void);

// Gives back the pages of the program's own code, most of which only a start needs; those in use come back from the file as
// they are used.
void code_give_back(void);

#endif
