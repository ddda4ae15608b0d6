// Sums over rows: input embeddings and pooled outputs.
#ifndef APUS_POOLING_H
#define APUS_POOLING_H

#include <stddef.h>

/// Adds `width` elements to those of `output`.
void apus_add_row(const float *_Nonnull input, ptrdiff_t width, float *_Nonnull output);

/// Adds `factor` times `width` elements to those of `output`.
void apus_add_scaled_row(
  const float *_Nonnull input, ptrdiff_t width, float factor, float *_Nonnull output);

/// Writes the mean of `rows` dense rows of `width` elements; `rows` is at least 1.
void apus_mean_rows(
  const float *_Nonnull input, ptrdiff_t rows, ptrdiff_t width, float *_Nonnull output);

/// Scales a vector to length 1; a zero vector stays zero.
void apus_normalize(float *_Nonnull values, ptrdiff_t width);

#endif
