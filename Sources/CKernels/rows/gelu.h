// GELU over a buffer.
#include "../vector/gelu.h"

static void gelu(float *values, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i += APUS_LANES) {
    f32x16 value = APUS_LOAD(values + i);
    vector_gelu(&value);
    APUS_STORE(values + i, value);
  }
}
