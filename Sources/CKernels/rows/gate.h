// Gated activation: each row's first half, activated, times its second half.
#include "../vector/exponential.h"
#include "../vector/gelu.h"

/// Replaces `x` by `x * sigmoid(x)`.
APUS_INLINE void vector_silu(f32x16 *x) {
  // Beyond 87 the exponential would overflow; there the result is zero to every digit.
  f32x16 power = __builtin_elementwise_min(-*x, APUS_SPLAT(87.0f));
  vector_exp(&power);
  *x = *x / (power + 1.0f);
}

static void gate(
  float *values, ptrdiff_t rows, ptrdiff_t width, enum apus_gate activation
) {
  for (ptrdiff_t row = 0; row < rows; row++) {
    // Row after row, the result never overtakes what is still to be read.
    const float *input = values + row * 2 * width;
    float *output = values + row * width;
    for (ptrdiff_t i = 0; i < width; i += APUS_LANES) {
      f32x16 value = APUS_LOAD(input + i);
      if (activation == APUS_GATE_SILU) vector_silu(&value); else vector_gelu(&value);
      APUS_STORE(output + i, value * APUS_LOAD(input + width + i));
    }
  }
}
