// Memory for syntax trees that is given back all at once.
//
// While a thread has a scope open, what it asks for here comes from an arena of its own, without a
// lock, and closing the scope takes everything back: nobody has to walk a tree to free it. Without
// a scope, memory is the C library's. Blocks of either kind may be passed to `apus_tree_free` and
// `apus_tree_realloc` on any thread and at any time; one whose scope is closed must not be read.
#ifndef APUS_CTREEMEMORY_H
#define APUS_CTREEMEMORY_H

#include <stdbool.h>
#include <stddef.h>

/// Opens a scope on this thread; one inside another takes part in it.
void apus_tree_memory_open(void);

/// Closes the scope last opened on this thread. The outermost takes all blocks back.
void apus_tree_memory_close(void);

/// Whether blocks of this thread may be forgotten instead of freed: the scope takes them all back.
bool apus_tree_memory_forgets(void);

/// Steps out of the scope, for what is to outlive it; returns what takes the thread back in.
void *_Nullable apus_tree_memory_leave(void);
void apus_tree_memory_enter(void *_Nullable scope);

/// Like `malloc`, `calloc`, `realloc` and `free`, but end the program where those return null.
void *_Nullable apus_tree_malloc(size_t size);
void *_Nullable apus_tree_calloc(size_t count, size_t size);
void *_Nullable apus_tree_realloc(void *_Nullable block, size_t size);
void apus_tree_free(void *_Nullable block);

#endif
