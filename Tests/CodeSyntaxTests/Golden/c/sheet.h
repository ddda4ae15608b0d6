/* A sheet of numbers. */
#ifndef SHEET_H
#define SHEET_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Most rows there may be.
#define SHEET_ROWS 1024
#define SHEET_AT(s, r, c) \
  ((s)->cells[(r) * (s)->width + (c)])

#if !defined(SHEET_API)
#  define SHEET_API __attribute__((visibility("default")))
#endif

struct sheet;

/** Why a call failed. */
typedef enum {
  SHEET_OK,
  /** No memory is left. */
  SHEET_MEMORY = 2,
} sheet_error;

enum sheet_mode { SHEET_READ = 1 };

typedef struct sheet_cell {
  double value;
  const char *text, *note[2];
  unsigned locked : 1;
  union {
    long number;
    struct {
      int year;
    } date;
  };
  int (*compare)(const void *, const void *);
} sheet_cell_t, *sheet_cell_p;

typedef union { int i; float f; } either;
typedef struct point point;
typedef unsigned long size_type, *size_pointer;
typedef int (*visitor)(sheet_cell_t *, void *);
typedef void *(*allocator)(size_t);
typedef int row[8];

/**
 * Opens a sheet.
 *
 * @param path where it lies
 */
SHEET_API int sheet_open(const char *path, struct sheet **out);
extern char **sheet_names(
    struct sheet *sheet);
int (*sheet_comparer(int kind))(const void *, const void *);

extern int sheet_count;

#ifdef __cplusplus
}
#endif

#endif
