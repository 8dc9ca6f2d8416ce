#define _GNU_SOURCE
#ifdef __linux__
#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
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

#ifdef __linux__
static int give_back_code(struct dl_phdr_info *object, size_t size, void *context) {
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    // What may have been written to would be lost.
    if (part->p_type != PT_LOAD || part->p_flags & PF_W) continue;
    const uintptr_t start = object->dlpi_addr + part->p_vaddr;
    const uintptr_t first = (start + page - 1) & ~(page - 1);
    const uintptr_t end = (start + part->p_filesz) & ~(page - 1);
    if (end > first) madvise((void *)first, end - first, MADV_DONTNEED);
  }
  // The program itself comes first, and its libraries are small.
  return 1;
}
#endif

void code_give_back(void) {
#ifdef __linux__
  dl_iterate_phdr(give_back_code, NULL);
#endif
}
