// Normalisation of rows by their root mean square.
#include "../vector/reduce.h"

#include <math.h>

static void rms_norm(
  const float *input, ptrdiff_t rows, ptrdiff_t width, const float *gain, float epsilon,
  float *output
) {
  const float share = 1.0f / (float)width;
  for (ptrdiff_t row = 0; row < rows; row++, input += width, output += width) {
    f32x16 squares = APUS_SPLAT(0.0f);
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      const f32x16 value = APUS_LOAD(input + i);
      squares = value * value + squares;
    }
    const float factor = 1.0f / sqrtf(reduce_add(&squares) * share + epsilon);
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      APUS_STORE(output + i, APUS_LOAD(input + i) * factor * APUS_LOAD(gain + i));
    }
  }
}
