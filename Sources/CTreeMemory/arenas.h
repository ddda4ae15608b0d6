// The arenas of a process.
#ifndef APUS_ARENAS_H
#define APUS_ARENAS_H

#include <stdbool.h>

#include "arena.h"

/// A cleared arena for this thread alone, or null when none is left.
struct arena *arenas_borrow(void);

void arenas_return(struct arena *arena);

/// Whether a block is of any arena's, whoever has that now.
bool arenas_hold(const void *block);


#endif
