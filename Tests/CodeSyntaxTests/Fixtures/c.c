/* A queue of jobs. */

#ifndef QUEUE_H
#define QUEUE_H

#include <stddef.h>
#include <stdlib.h>

#define QUEUE_LIMIT 100
#define QUEUE_IS_FULL(q) \
  ((q)->count >= QUEUE_LIMIT)

typedef unsigned int queue_id;
typedef int (*job_fn)(void *context, size_t size);

/* One piece of work. */
struct job {
  job_fn run;
  void *context;
  struct job *next;
};

typedef struct {
  struct job *head, *tail;
  size_t count;
  char name[32];
} queue;

enum state {
  STATE_IDLE,
  STATE_RUNNING = 4,
};

union bits {
  float f;
  unsigned u;
};

extern int queue_verbose;
static const char *const state_names[] = {"idle", "running"};
int instances = 0;

queue *queue_new(const char *name);
int queue_push(queue *q, struct job *j);
static inline size_t queue_count(const queue *q) { return q->count; }

#ifdef QUEUE_DEBUG
void queue_dump(const queue *q);
#endif

/* Makes an empty queue.
 * The caller frees it. */
queue *queue_new(const char *name)
{
  queue *q = calloc(1, sizeof *q);
  if (q == NULL)
    return NULL;
  instances++;
  return q;
}

// Adds a job at the end.
int queue_push(queue *q, struct job *j)
{
  if (QUEUE_IS_FULL(q)) {
    return -1;
  }
  j->next = NULL;
  if (q->tail != NULL) {
    q->tail->next = j;
  } else {
    q->head = j;
  }
  q->tail = j;
  q->count++;
  return 0;
}

static int
queue_drain(queue *q)
{
  int done = 0;
  while (q->head != NULL) {
    struct job *j = q->head;
    q->head = j->next;
    done += j->run(j->context, 0) == 0;
  }
  return done;
}

#endif
