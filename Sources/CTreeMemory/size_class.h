// The sizes in which an arena gives out memory, so that what is freed fits what is asked for next.
#ifndef APUS_SIZE_CLASS_H
#define APUS_SIZE_CLASS_H

#include <stddef.h>

// A block is a whole number of units, its header among them: every one up to SMALL_UNIT_COUNT, and
// four sizes for each doubling beyond.
enum {
  UNIT_BYTE_COUNT = 16,
  HEADER_BYTE_COUNT = 8,
  SMALL_UNIT_COUNT = 64,
  SMALL_UNIT_BIT_COUNT = 6,
  CLASS_COUNT = SMALL_UNIT_COUNT + 4 * 32
};

struct size_class {
  size_t index;
  size_t unit_count;
};

static inline struct size_class size_class_of(size_t byte_count) {
  const size_t units =
    (byte_count + HEADER_BYTE_COUNT + UNIT_BYTE_COUNT - 1) / UNIT_BYTE_COUNT;
  if (units < SMALL_UNIT_COUNT) return (struct size_class){units, units};
  const unsigned bits = (unsigned)(63 - __builtin_clzll(units));
  const size_t step = (size_t)1 << (bits - 2);
  const size_t steps = (units + step - 1) / step;
  return (struct size_class){
    SMALL_UNIT_COUNT + 4 * (bits - SMALL_UNIT_BIT_COUNT) + (steps - 4), steps * step};
}

#endif
