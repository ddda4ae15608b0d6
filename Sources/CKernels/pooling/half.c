// Tables whose numbers have 16 bits.
#include "../include/half.h"

#include <string.h>

static float from_bits(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

void apus_widen_float16(const uint16_t *input, ptrdiff_t count, float *output) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const uint32_t sign = (uint32_t)(input[i] & 0x8000) << 16;
    const uint32_t magnitude = input[i] & 0x7FFF;
    // Small numbers have no implicit one: their bits count steps of 2^-24. Infinities and what is
    // no number keep the largest exponent.
    uint32_t bits;
    if (magnitude < 0x0400) {
      const float value = (float)magnitude * 0x1p-24f;
      memcpy(&bits, &value, sizeof bits);
    } else {
      bits = (magnitude << 13) + (magnitude >= 0x7C00 ? (uint32_t)224 << 23 : (uint32_t)112 << 23);
    }
    output[i] = from_bits(sign | bits);
  }
}

void apus_widen_bfloat16(const uint16_t *input, ptrdiff_t count, float *output) {
  for (ptrdiff_t i = 0; i < count; i++) output[i] = from_bits((uint32_t)input[i] << 16);
}
