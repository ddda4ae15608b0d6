// Int8 panels: groups of four inputs, as a byte dot product wants them.
#include "../include/gemm.h"
#include "../include/packing.h"

#include <math.h>
#include <stdlib.h>

/// The largest sum of magnitudes that four products sharing an int16 lane may have.
#define GROUP_SUM_MAX (32767 / APUS_INT8_ACTIVATION_MAX)

/// Inputs of each eight that share a lane.
static const int lanes[2][4] = {{0, 1, 4, 5}, {2, 3, 6, 7}};

static float steps_per_unit(const float *column, ptrdiff_t inputs) {
  float largest = 0, largest_group = 0;
  for (ptrdiff_t k = 0; k < inputs; k += 8) {
    for (int lane = 0; lane < 2; lane++) {
      float group = 0;
      for (int i = 0; i < 4; i++) {
        const float magnitude = fabsf(column[k + lanes[lane][i]]);
        largest = fmaxf(largest, magnitude);
        group += magnitude;
      }
      largest_group = fmaxf(largest_group, group);
    }
  }
  return largest > 0 ? fminf(127.0f / largest, GROUP_SUM_MAX / largest_group) : 0;
}

/// Whether the rounded weights keep the promise of apus_pack_int8.
static bool fits(const float *column, ptrdiff_t inputs, float steps) {
  for (ptrdiff_t k = 0; k < inputs; k += 8) {
    for (int lane = 0; lane < 2; lane++) {
      long group = 0;
      for (int i = 0; i < 4; i++) group += labs(lrintf(column[k + lanes[lane][i]] * steps));
      if (group > GROUP_SUM_MAX) return false;
    }
  }
  return true;
}

void apus_pack_int8(
  const float *weights, ptrdiff_t outputs, ptrdiff_t inputs, int8_t *packed, float *column_scales,
  int32_t *column_sums
) {
  for (ptrdiff_t output = 0; output < outputs; output++) {
    const float *column = weights + output * inputs;
    float steps = steps_per_unit(column, inputs);
    // Rounding can add up to two steps to a group, so shrink until it does not matter.
    while (!fits(column, inputs, steps)) steps *= 0.998f;
    column_scales[output] = steps > 0 ? 1 / steps : 0;
    const ptrdiff_t panel = output / APUS_PANEL_WIDTH, c = output % APUS_PANEL_WIDTH;
    int8_t *groups = packed + panel * inputs * APUS_PANEL_WIDTH + 4 * c;
    int32_t sum = 0;
    for (ptrdiff_t k = 0; k < inputs; k += 4, groups += 4 * APUS_PANEL_WIDTH) {
      for (int i = 0; i < 4; i++) {
        groups[i] = (int8_t)lrintf(column[k + i] * steps);
        sum += groups[i];
      }
    }
    column_sums[output] = sum;
  }
}
