#include "sheet.h"

#define _GNU_SOURCE

static int opened, *last = NULL, table[2][2] = {{0}};
static const char *const names[] = { "a", "b" };
int (*handler)(int) = NULL;
struct origin { int x; } zero = { 0 }, *one;
struct { int hidden; } single;
_Thread_local int current;

static void reset(void);

/* Adds two numbers. */
static inline int
add(int a, int b)
{
  int sum = a + b;
  return sum;
}

// Opens. Twice is an error.
int sheet_open(const char *path, struct sheet **out) {
  struct local { int depth; } here = { 1 };
  enum { FIRST, SECOND };
#define STEP 2
#ifdef DEBUG
  int traced = 1;
  extern int other(int);
#endif
  for (int i = 0; i < 2; i++) reset();
  return add(here.depth, STEP);
}

char **sheet_names(struct sheet *sheet) { return 0; }

int old_style(a, b)
  int a;
  char *b;
{
  return a;
}

static int (*chooser(int kind))(const void *, const void *) { return 0; }

__attribute__((noreturn)) void die(void) { for (;;); }

[[nodiscard]] int fresh(void) { return 1; }

#if defined(_WIN32)
# ifdef _M_X64
int bits = 64;
# else
int bits = 32;
# endif
void only_windows(void) {}
#elif defined(__APPLE__)
void only_apple(void);
#else
static double rest;
#endif
