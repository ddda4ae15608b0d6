// Rotary positions.
#include "../vector/vector.h"

static void rotate(
  float *values, ptrdiff_t heads, ptrdiff_t width, const float *cosines, const float *sines
) {
  const ptrdiff_t half = width / 2;
  for (ptrdiff_t head = 0; head < heads; head++, values += width) {
    for (ptrdiff_t i = 0; i < half; i++) {
      const float first = values[i], second = values[half + i];
      values[i] = first * cosines[i] - second * sines[i];
      values[half + i] = second * cosines[i] + first * sines[i];
    }
  }
}
