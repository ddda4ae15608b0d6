// exp for softmax: 2^n times the Taylor series of the remainder, relative error below 2e-7.
#ifndef APUS_VECTOR_EXPONENTIAL_H
#define APUS_VECTOR_EXPONENTIAL_H

#include "vector.h"

/// Replaces `x` (at most 87) by its exponential; below -87 the result is about 1e-38.
APUS_INLINE void vector_exp(f32x16 *x) {
  const f32x16 input = __builtin_elementwise_max(*x, APUS_SPLAT(-87.0f));
  const f32x16 shifted = input * 1.44269504f + APUS_ROUNDING_MAGIC;
  const f32x16 power = shifted - APUS_ROUNDING_MAGIC;
  // ln 2 in two parts keeps the remainder exact to the last bits.
  const f32x16 coarse = input - power * 0.693145752f;
  const f32x16 rest = coarse - power * 1.42860677e-6f;
  f32x16 sum = rest * (1.0f / 5040) + (1.0f / 720);
  sum = sum * rest + (1.0f / 120);
  sum = sum * rest + (1.0f / 24);
  sum = sum * rest + (1.0f / 6);
  sum = sum * rest + 0.5f;
  sum = sum * rest + 1.0f;
  sum = sum * rest + 1.0f;
  const i32x16 exponent = ((i32x16)shifted - APUS_ROUNDING_BITS + 127) << 23;
  *x = sum * (f32x16)exponent;
}

#endif
