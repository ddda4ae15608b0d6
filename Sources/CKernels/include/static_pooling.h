// Weighted sums of rows of bytes: the vector of a text from the vectors of its tokens.
#ifndef APUS_STATIC_POOLING_H
#define APUS_STATIC_POOLING_H

#include <stdint.h>

// Adds weights[t] * rows[t * dimension + d] to sums[d] for each of `count` tokens t and every
// d < dimension, a multiple of 64. Weights are not negative, elements of rows at least -127.
//
// All arithmetic is on integers, so that every processor and every order of tokens gives the same
// sums.
void apus_static_pool(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens,
  int64_t count, int64_t *sums);

// The same without vector instructions, for comparison.
void apus_static_pool_portable(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens,
  int64_t count, int64_t *sums);

#endif
