// One scope's memory: handed out from the front, and again what was freed.
#ifndef APUS_ARENA_H
#define APUS_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "size_class.h"

struct free_block {
  struct free_block *next;
};

struct arena {
  /// Address space that is this arena's for good.
  char *start;
  char *end;
  /// What lies before is in use or was.
  char *next;
  /// What lies before may be read and written.
  char *usable;
  /// A block came from elsewhere for want of room, and has to be freed one by one.
  bool is_overfull;
  unsigned depth;
  struct free_block *free_blocks[CLASS_COUNT];
};

/// A block, or null when the arena has no room for it.
void *arena_take(struct arena *arena, size_t byte_count);

void arena_give(struct arena *arena, void *block);

/// Bytes that a block may hold.
size_t arena_capacity(const void *block);

/// Takes all blocks back, and leaves to the system what few files need.
void arena_clear(struct arena *arena);

#endif
