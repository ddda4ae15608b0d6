// The arenas of a process: equal parts of one stretch of address space, so that one comparison
// tells whether a block is of an arena. Only what is used of it takes memory.
#include "arenas.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>

#define ARENA_COUNT 64
#define ARENA_BYTE_COUNT ((size_t)1 << 30)
#define STRETCH_BYTE_COUNT (ARENA_COUNT * ARENA_BYTE_COUNT)
/// No block lies as far up.
#define NOWHERE (UINTPTR_MAX - STRETCH_BYTE_COUNT)

static _Atomic(uintptr_t) stretch = NOWHERE;
static struct arena arenas[ARENA_COUNT];
static atomic_bool is_borrowed[ARENA_COUNT];

/// The address sanitizer sees each block by itself, and so does without arenas.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_NO_ARENAS 1
#endif
#endif

static void reserve(void) {
#ifndef HAS_NO_ARENAS
  char *const start = mmap(
    NULL, STRETCH_BYTE_COUNT, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) return;
  for (size_t index = 0; index < ARENA_COUNT; index++) {
    struct arena *const arena = &arenas[index];
    arena->start = arena->usable = start + index * ARENA_BYTE_COUNT;
    arena->end = arena->start + ARENA_BYTE_COUNT;
    arena_clear(arena);
  }
  atomic_store(&stretch, (uintptr_t)start);
#endif
}

struct arena *arenas_borrow(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, reserve);
  if (atomic_load(&stretch) == NOWHERE) return NULL;
  for (size_t index = 0; index < ARENA_COUNT; index++) {
    if (!atomic_exchange(&is_borrowed[index], true)) return &arenas[index];
  }
  return NULL;
}

void arenas_return(struct arena *arena) {
  arena_clear(arena);
  atomic_store(&is_borrowed[arena - arenas], false);
}

bool arenas_hold(const void *block) {
  const uintptr_t start = atomic_load_explicit(&stretch, memory_order_relaxed);
  return (uintptr_t)block - start < STRETCH_BYTE_COUNT;
}
