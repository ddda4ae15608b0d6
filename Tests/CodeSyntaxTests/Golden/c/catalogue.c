/* The forms of ISO C11, 6.7 and 6.9. */
#ifndef CATALOGUE_C
#define CATALOGUE_C

#include <stddef.h>

/** How many entries there are at most. */
#define CATALOGUE_LIMIT 64
#define CATALOGUE_EMPTY
#define SQUARE(x) ((x) * (x))
/* Exchanges two values. */
#define SWAP(type, a, b) \
  do {                   \
    type t = (a);        \
    (a) = (b);           \
    (b) = t;             \
  } while (0)
#define LOG(...) log_line(__VA_ARGS__)

struct entry;
union number;

/// A place in the plane.
struct point {
  int x, y; /* not a summary */
  /** How far from the origin. */
  double *distances[3];
};

/* Many things in one. */
struct entry {
  const char *name;
  struct point where;
  struct entry *next;
  unsigned is_open : 1, is_hidden : 1;
  unsigned : 0;
  int (*compare)(const struct entry *, const struct entry *);
  union {
    long whole;
    double real;
  };
  struct {
    int width;
    int height;
  } size;
  struct inner {
    int depth;
  } within;
  char data[];
};

union number {
  long whole;
  double real;
};

/** Colours of an entry. */
enum color { RED, GREEN = 3, BLUE };

enum {
  /** The least number. */
  LEAST = -1,
  MOST = SQUARE(4)
};

typedef unsigned long word, *word_ref;
typedef int row[4];
/** Tells which of two comes first. */
typedef int (*comparison)(const void *, const void *);
typedef void handler(int signal);
typedef struct entry entry_t;
/** Has no tag. */
typedef struct {
  float left;
  float right;
} extent;
typedef struct node {
  struct node *next;
} node_t, *node_ref;
typedef enum { MODE_READ, MODE_WRITE } mode;
typedef union {
  int i;
} cell;

extern int shared;
static int hidden = 1;
const char *const TITLE = "catalogue";
int first = 1, *second, third[3], fourth(void);
static _Thread_local int per_thread;
int (*chosen)(int, int);
static int (*const table[])(void) = {fourth, fourth};
static const struct point corners[] = {
    [0] = {.x = 0, .y = 0},
    [1] = {.x = 1, .y = 1},
};
struct box {
  int side;
} unit_box = {1}, *any_box;
_Static_assert(sizeof(int) >= 4, "int is too small");

/** Opens an entry. Returns it. */
struct entry *entry_open(const char *name, int flags);
extern void entry_close(struct entry *entry);
static inline int entry_count(void);
__attribute__((noreturn)) void fail(const char *why);
_Noreturn void stop(void);
int (*choose(int which))(int, int);
void each(struct entry *first,
          void (*visit)(struct entry *, void *),
          void *context);

/**
 * Opens an entry
 * by its name!
 *
 * @param name the name
 */
struct entry *
entry_open(const char *name, int flags)
{
  struct request {
    int flags;
  } request = {.flags = flags};
  int local = request.flags;
  enum { STEP = 2 };
  return local > STEP ? NULL : (struct entry *)name;
}

static inline int entry_count(void) { return 0; }

/* In the manner of before 1989. */
int
add(a, b)
  int a;
  int b;
{
  return a + b;
}

int (*choose(int which))(int, int) {
again:
  if (which > 3) goto again;
  return chosen;
}

__attribute__((unused))
static void unused(void) {
#ifdef CATALOGUE_LOUD
#define VOLUME 11
  LOG("loud");
#endif
}

#if defined(CATALOGUE_LOUD)
void report(void) { LOG("loud"); }
#else
void report(void) {}
#endif

#endif
