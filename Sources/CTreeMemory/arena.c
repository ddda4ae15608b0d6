// One scope's memory. Before each block stands its capacity:
//
//     | capacity: 8 bytes | block: capacity bytes, begins at a multiple of 16 |
#include "arena.h"

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

enum {
  /// Memory is made usable in steps of this.
  STEP_BYTE_COUNT = 1 << 20,
  /// What a cleared arena keeps for the next file.
  KEPT_BYTE_COUNT = 32 << 20
};

static uint64_t *header(const void *block) {
  return (uint64_t *)((char *)block - HEADER_BYTE_COUNT);
}

size_t arena_capacity(const void *block) { return *header(block); }

/// Makes memory usable up to an end; false when the system has none.
static bool extend(struct arena *arena, const char *end) {
  const size_t missing = (size_t)(end - arena->usable);
  size_t growth = (missing + STEP_BYTE_COUNT - 1) / STEP_BYTE_COUNT * STEP_BYTE_COUNT;
  const size_t room = (size_t)(arena->end - arena->usable);
  if (growth > room) growth = room;
  if (growth < missing) return false;
  if (mprotect(arena->usable, growth, PROT_READ | PROT_WRITE) != 0) return false;
  arena->usable += growth;
  return true;
}

void *arena_take(struct arena *arena, size_t byte_count) {
  if (byte_count > (size_t)(arena->end - arena->start)) return NULL;
  const struct size_class class = size_class_of(byte_count);
  struct free_block *const freed = arena->free_blocks[class.index];
  if (freed) {
    arena->free_blocks[class.index] = freed->next;
    return freed;
  }
  const size_t whole = class.unit_count * UNIT_BYTE_COUNT;
  if (whole > (size_t)(arena->end - arena->next)) return NULL;
  char *const end = arena->next + whole;
  if (end > arena->usable && !extend(arena, end)) return NULL;
  char *const block = arena->next + HEADER_BYTE_COUNT;
  arena->next = end;
  *header(block) = whole - HEADER_BYTE_COUNT;
  return block;
}

void arena_give(struct arena *arena, void *block) {
  const size_t index = size_class_of(arena_capacity(block)).index;
  struct free_block *const freed = block;
  freed->next = arena->free_blocks[index];
  arena->free_blocks[index] = freed;
}

void arena_clear(struct arena *arena) {
  memset(arena->free_blocks, 0, sizeof arena->free_blocks);
  arena->next = arena->start + HEADER_BYTE_COUNT;
  arena->is_overfull = false;
  char *const kept = arena->start + KEPT_BYTE_COUNT;
  if (arena->usable > kept && mprotect(kept, (size_t)(arena->usable - kept), PROT_NONE) == 0) {
    madvise(kept, (size_t)(arena->usable - kept), MADV_DONTNEED);
    arena->usable = kept;
  }
}
