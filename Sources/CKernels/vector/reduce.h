// Horizontal sums and extremes, always in the same order.
#ifndef APUS_VECTOR_REDUCE_H
#define APUS_VECTOR_REDUCE_H

#include "vector.h"

APUS_INLINE float reduce_add(const f32x16 *value) {
  float lanes[APUS_LANES];
  APUS_STORE(lanes, *value);
  for (int width = APUS_LANES / 2; width > 0; width /= 2) {
    for (int lane = 0; lane < width; lane++) lanes[lane] += lanes[lane + width];
  }
  return lanes[0];
}

APUS_INLINE float reduce_max(const f32x16 *value) {
  float largest = (*value)[0];
  for (int lane = 1; lane < APUS_LANES; lane++) {
    if ((*value)[lane] > largest) largest = (*value)[lane];
  }
  return largest;
}

#endif
