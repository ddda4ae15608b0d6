// Softmax of the rows of an attention score matrix.
#include "../vector/exponential.h"
#include "../vector/reduce.h"

static void softmax(
  float *values, ptrdiff_t rows, ptrdiff_t count, ptrdiff_t stride, float scale
) {
  for (ptrdiff_t row = 0; row < rows; row++, values += stride) {
    for (ptrdiff_t i = count; i < stride; i++) values[i] = -1e30f;
    f32x16 largest = APUS_LOAD(values);
    for (ptrdiff_t i = APUS_LANES; i < stride; i += APUS_LANES) {
      largest = __builtin_elementwise_max(largest, APUS_LOAD(values + i));
    }
    const float maximum = reduce_max(&largest);
    f32x16 sum = APUS_SPLAT(0.0f);
    for (ptrdiff_t i = 0; i < stride; i += APUS_LANES) {
      f32x16 power = (APUS_LOAD(values + i) - maximum) * scale;
      vector_exp(&power);
      APUS_STORE(values + i, power);
      sum += power;
    }
    const float factor = 1.0f / reduce_add(&sum);
    for (ptrdiff_t i = 0; i < stride; i += APUS_LANES) {
      APUS_STORE(values + i, APUS_LOAD(values + i) * factor);
    }
  }
}
