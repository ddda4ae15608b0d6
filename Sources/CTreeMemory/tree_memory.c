// Memory of the scope this thread has open, or of the C library.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CTreeMemory.h"
#include "arenas.h"

static _Thread_local struct arena *current;

void apus_tree_memory_open(void) {
  if (!current) current = arenas_borrow();
  if (current) current->depth++;
}

void apus_tree_memory_close(void) {
  if (!current || --current->depth > 0) return;
  arenas_return(current);
  current = NULL;
}

bool apus_tree_memory_forgets(void) { return current && !current->is_overfull; }

void *apus_tree_memory_leave(void) {
  struct arena *const arena = current;
  current = NULL;
  return arena;
}

void apus_tree_memory_enter(void *scope) { current = scope; }

static bool is_current(const void *block) {
  return current && (const char *)block >= current->start && (const char *)block < current->end;
}

static void *found(void *block, size_t size) {
  if (block || size == 0) return block;
  fprintf(stderr, "apus: no memory for %zu bytes of a syntax tree\n", size);
  abort();
}

void *apus_tree_malloc(size_t size) {
  if (current) {
    void *const block = arena_take(current, size);
    if (block) return block;
    current->is_overfull = true;
  }
  return found(malloc(size), size);
}

void *apus_tree_calloc(size_t count, size_t size) {
  if (!current) return found(calloc(count, size), count * size);
  return memset(apus_tree_malloc(count * size), 0, count * size);
}

void *apus_tree_realloc(void *block, size_t size) {
  if (!block) return apus_tree_malloc(size);
  if (!arenas_hold(block)) return found(realloc(block, size), size);
  const size_t capacity = arena_capacity(block);
  if (size <= capacity) return block;
  void *const moved = apus_tree_malloc(size);
  memcpy(moved, block, capacity);
  apus_tree_free(block);
  return moved;
}

void apus_tree_free(void *block) {
  if (!arenas_hold(block)) {
    free(block);
  } else if (is_current(block)) {
    arena_give(current, block);
  }
}
