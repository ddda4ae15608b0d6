#include "x.h"
#include <linux/y.h>
#define F(a, b) do { g(a); h->k = b; } while (0)
#define C 3
typedef struct foo foo_t;
typedef int (*cb)(struct foo *a);
struct ops { int (*open)(struct foo *f); struct foo *next; int n[3]; };
static const struct ops o = { .open = my_open, .n = { [A] = 1 } };
extern int bar(struct foo *x, char *y);
static struct foo *make(struct foo *a, int (*f)(int)) {
  struct foo *p = NULL, q[3];
  foo_t z = *a, *w;
  p->ops->open(p);
  (*f)(3);
  f(C);
  w = (struct bar *)malloc(sizeof(struct foo));
  for (int i = 0; i < N; i++) q[i].x = make(&q[i], f);
  goto out;
  return p;
}
