// Int16 panels: pairs of inputs, as a multiply-add of pairs wants them.
#include "../include/gemm.h"
#include "../include/packing.h"

#include <math.h>
#include <string.h>

/// Steps per unit of weight: as many as int16 and an int32 sum of products can hold.
static float steps_per_unit(const float *column, ptrdiff_t inputs) {
  float largest = 0, sum = 0;
  for (ptrdiff_t k = 0; k < inputs; k++) {
    const float magnitude = fabsf(column[k]);
    largest = magnitude > largest ? magnitude : largest;
    sum += magnitude;
  }
  if (!(largest > 0)) return 0;
  // Rounding adds half a step per weight at most; the factor covers the float sum's own error.
  const float budget = (2147483647.0f / APUS_INT16_ACTIVATION_MAX - 0.5f * (float)inputs) * 0.999f;
  return fminf(32766.0f / largest, budget / sum);
}

void apus_pack_int16(
  const float *weights, ptrdiff_t outputs, ptrdiff_t inputs, int16_t *packed, float *column_scales
) {
  for (ptrdiff_t output = 0; output < outputs; output++) {
    const float *column = weights + output * inputs;
    const float steps = steps_per_unit(column, inputs);
    column_scales[output] = steps > 0 ? 1 / steps : 0;
    const ptrdiff_t panel = output / APUS_PANEL_WIDTH, c = output % APUS_PANEL_WIDTH;
    int16_t *pairs = packed + panel * inputs * APUS_PANEL_WIDTH + 2 * c;
    for (ptrdiff_t k = 0; k < inputs; k += 2, pairs += 2 * APUS_PANEL_WIDTH) {
      pairs[0] = (int16_t)lrintf(column[k] * steps);
      pairs[1] = (int16_t)lrintf(column[k + 1] * steps);
    }
  }
}
