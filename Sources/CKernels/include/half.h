// Tables whose numbers have 16 bits.
#ifndef APUS_HALF_H
#define APUS_HALF_H

#include <stddef.h>
#include <stdint.h>

/// Writes `count` IEEE half-precision numbers as floats.
void apus_widen_float16(const uint16_t *_Nonnull input, ptrdiff_t count, float *_Nonnull output);

/// Writes `count` bfloat16 numbers as floats.
void apus_widen_bfloat16(const uint16_t *_Nonnull input, ptrdiff_t count, float *_Nonnull output);

#endif
