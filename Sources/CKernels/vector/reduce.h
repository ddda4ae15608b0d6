// Horizontal sums and extremes: halves are combined until one lane is left, always in this order.
#include "vector.h"

#ifndef APUS_VECTOR_REDUCE_H
#define APUS_VECTOR_REDUCE_H

typedef float f32x8 __attribute__((vector_size(32)));
typedef float f32x4 __attribute__((vector_size(16)));

/// Splits `*value` into its lower and upper half.
APUS_INLINE void split_16(const f32x16 *value, f32x8 *lower, f32x8 *upper) {
  *lower = __builtin_shufflevector(*value, *value, 0, 1, 2, 3, 4, 5, 6, 7);
  *upper = __builtin_shufflevector(*value, *value, 8, 9, 10, 11, 12, 13, 14, 15);
}

APUS_INLINE void split_8(const f32x8 *value, f32x4 *lower, f32x4 *upper) {
  *lower = __builtin_shufflevector(*value, *value, 0, 1, 2, 3);
  *upper = __builtin_shufflevector(*value, *value, 4, 5, 6, 7);
}

APUS_INLINE float reduce_add(const f32x16 *value) {
  f32x8 lower8, upper8;
  f32x4 lower4, upper4;
  split_16(value, &lower8, &upper8);
  lower8 += upper8;
  split_8(&lower8, &lower4, &upper4);
  lower4 += upper4;
  return (lower4[0] + lower4[2]) + (lower4[1] + lower4[3]);
}

APUS_INLINE float reduce_max(const f32x16 *value) {
  f32x8 lower8, upper8;
  f32x4 lower4, upper4;
  split_16(value, &lower8, &upper8);
  lower8 = __builtin_elementwise_max(lower8, upper8);
  split_8(&lower8, &lower4, &upper4);
  lower4 = __builtin_elementwise_max(lower4, upper4);
  const float even = lower4[0] > lower4[2] ? lower4[0] : lower4[2];
  const float odd = lower4[1] > lower4[3] ? lower4[1] : lower4[3];
  return even > odd ? even : odd;
}

#endif
