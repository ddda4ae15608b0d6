// Quantisation of activations, each row by its own range.
#include "../include/packing.h"
#include "../vector/reduce.h"

#include <string.h>

typedef int16_t i16x16 __attribute__((vector_size(32)));
typedef uint8_t u8x16 __attribute__((vector_size(16)));

APUS_INLINE void row_extremes(const float *row, ptrdiff_t width, float *low, float *high) {
  f32x16 smallest = APUS_SPLAT(0.0f), largest = APUS_SPLAT(0.0f);
  for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
    const f32x16 value = APUS_LOAD(row + i);
    smallest = __builtin_elementwise_min(smallest, value);
    largest = __builtin_elementwise_max(largest, value);
  }
  smallest = -smallest;
  *low = -reduce_max(&smallest);
  *high = reduce_max(&largest);
}

static void quantize_int16(
  const float *input, ptrdiff_t rows, ptrdiff_t width, int16_t *output, float *row_scales
) {
  for (ptrdiff_t row = 0; row < rows; row++, input += width, output += width) {
    float low, high;
    row_extremes(input, width, &low, &high);
    const float magnitude = -low > high ? -low : high;
    const float inverse = magnitude > 0 ? APUS_INT16_ACTIVATION_MAX / magnitude : 0;
    row_scales[row] = magnitude / APUS_INT16_ACTIVATION_MAX;
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      const f32x16 shifted = APUS_LOAD(input + i) * inverse + APUS_ROUNDING_MAGIC;
      const i16x16 steps = __builtin_convertvector((i32x16)shifted - APUS_ROUNDING_BITS, i16x16);
      memcpy(output + i, &steps, sizeof steps);
    }
  }
}

static void quantize_int8(
  const float *input, ptrdiff_t rows, ptrdiff_t width, uint8_t *output, float *row_scales,
  int32_t *row_zeros
) {
  for (ptrdiff_t row = 0; row < rows; row++, input += width, output += width) {
    float low, high;
    row_extremes(input, width, &low, &high);
    const float inverse = high > low ? APUS_INT8_ACTIVATION_MAX / (high - low) : 0;
    const int32_t zero = (int32_t)(0.5f - low * inverse);
    row_scales[row] = (high - low) / APUS_INT8_ACTIVATION_MAX;
    row_zeros[row] = zero;
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      const f32x16 shifted = APUS_LOAD(input + i) * inverse + APUS_ROUNDING_MAGIC;
      i32x16 steps = (i32x16)shifted - APUS_ROUNDING_BITS + zero;
      steps = __builtin_elementwise_max(steps, (i32x16){0});
      steps = __builtin_elementwise_min(steps, (i32x16){0} + APUS_INT8_ACTIVATION_MAX);
      const u8x16 bytes = __builtin_convertvector(steps, u8x16);
      memcpy(output + i, &bytes, sizeof bytes);
    }
  }
}
