// Sums over rows: input embeddings and pooled outputs.
#include "../include/pooling.h"

#include <math.h>
#include <string.h>

void apus_add_row(const float *input, ptrdiff_t width, float *output) {
  for (ptrdiff_t i = 0; i < width; i++) output[i] += input[i];
}

void apus_add_scaled_row(const float *input, ptrdiff_t width, float factor, float *output) {
  for (ptrdiff_t i = 0; i < width; i++) output[i] += input[i] * factor;
}

void apus_mean_rows(const float *input, ptrdiff_t rows, ptrdiff_t width, float *output) {
  memset(output, 0, (size_t)width * sizeof *output);
  for (ptrdiff_t row = 0; row < rows; row++, input += width) {
    for (ptrdiff_t i = 0; i < width; i++) output[i] += input[i];
  }
  const float share = 1.0f / (float)rows;
  for (ptrdiff_t i = 0; i < width; i++) output[i] *= share;
}

void apus_normalize(float *values, ptrdiff_t width) {
  double squares = 0;
  for (ptrdiff_t i = 0; i < width; i++) squares += (double)values[i] * values[i];
  if (!(squares > 0)) return;
  const float factor = (float)(1 / sqrt(squares));
  for (ptrdiff_t i = 0; i < width; i++) values[i] *= factor;
}
