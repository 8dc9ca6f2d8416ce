// libarchive, which reads compressed and archived data.

#ifndef TERMSHEET_CARCHIVE_H
#define TERMSHEET_CARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#endif
