// Layer normalisation of rows.
#include "../vector/reduce.h"

#include <math.h>

static void layer_norm(
  const float *input, ptrdiff_t rows, ptrdiff_t width, const float *gain, const float *bias,
  float epsilon, float *output
) {
  const float share = 1.0f / (float)width;
  for (ptrdiff_t row = 0; row < rows; row++, input += width, output += width) {
    f32x16 sum = APUS_SPLAT(0.0f);
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) sum += APUS_LOAD(input + i);
    const float mean = reduce_add(&sum) * share;
    f32x16 squares = APUS_SPLAT(0.0f);
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      const f32x16 deviation = APUS_LOAD(input + i) - mean;
      squares = deviation * deviation + squares;
    }
    const float factor = 1.0f / sqrtf(reduce_add(&squares) * share + epsilon);
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      const f32x16 normal = (APUS_LOAD(input + i) - mean) * factor;
      APUS_STORE(output + i, normal * APUS_LOAD(gain + i) + APUS_LOAD(bias + i));
    }
  }
}
