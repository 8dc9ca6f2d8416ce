#include "Heap.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void heap_stay_small(void) {
#ifdef __GLIBC__
  // Left alone, the threshold grows to the largest piece that was ever freed, up to 32 MB.
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  mallopt(M_TRIM_THRESHOLD, 512 * 1024);
  mallopt(M_ARENA_MAX, 2);
#endif
}

void heap_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
