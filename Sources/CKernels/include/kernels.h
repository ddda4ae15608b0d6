// Kernels that exist once per instruction set, and the choice between them.
#ifndef APUS_KERNELS_H
#define APUS_KERNELS_H

#include "gemm.h"

#include <stdint.h>

/// Ways through the kernels, from the slowest; each needs what its name says from the processor.
enum apus_instruction_set {
  /// Plain C with generic vectors: any processor.
  APUS_PORTABLE = 0,
  /// AVX2 and FMA.
  APUS_AVX2 = 1,
  /// AVX-512 F, BW, DQ, VL and VNNI.
  APUS_AVX512 = 2,
};

/// What the first half of a gated row goes through.
enum apus_gate {
  /// `x * sigmoid(x)`.
  APUS_GATE_SILU = 0,
  /// The erf GELU.
  APUS_GATE_GELU = 1,
};

/// The kernels of one instruction set. Row kernels take dense rows, with no alignment.
struct apus_kernels {
  /// See struct apus_gemm.
  void (*_Nonnull gemm_float)(const struct apus_gemm *_Nonnull);
  void (*_Nonnull gemm_int16)(const struct apus_gemm *_Nonnull);
  void (*_Nonnull gemm_int8)(const struct apus_gemm *_Nonnull);

  /// Quantises each row to -2047...2047 by its own largest magnitude.
  void (*_Nonnull quantize_int16)(
    const float *_Nonnull input, ptrdiff_t rows, ptrdiff_t width, int16_t *_Nonnull output,
    float *_Nonnull row_scales);

  /// Quantises each row to 0...191 between its own smallest and largest value, zero included.
  void (*_Nonnull quantize_int8)(
    const float *_Nonnull input, ptrdiff_t rows, ptrdiff_t width, uint8_t *_Nonnull output,
    float *_Nonnull row_scales, int32_t *_Nonnull row_zeros);

  /// Normalises each row to mean 0 and variance 1, then applies gain and bias. In place is fine;
  /// `width` is a multiple of 16.
  void (*_Nonnull layer_norm)(
    const float *_Nonnull input, ptrdiff_t rows, ptrdiff_t width, const float *_Nonnull gain,
    const float *_Nonnull bias, float epsilon, float *_Nonnull output);

  /// Scales each row to mean square 1, then applies the gain. In place is fine; `width` is a
  /// multiple of 16.
  void (*_Nonnull rms_norm)(
    const float *_Nonnull input, ptrdiff_t rows, ptrdiff_t width, const float *_Nonnull gain,
    float epsilon, float *_Nonnull output);

  /// Turns rows of `2 * width` elements into dense rows of `width`, from the same start: the first
  /// half, activated, times the second. `width` is a multiple of 16.
  void (*_Nonnull gate)(
    float *_Nonnull values, ptrdiff_t rows, ptrdiff_t width, enum apus_gate activation);

  /// Turns each of `heads` dense vectors: elements `i` and `width / 2 + i` by the angle of the
  /// `width / 2` cosines and sines.
  void (*_Nonnull rotate)(
    float *_Nonnull values, ptrdiff_t heads, ptrdiff_t width, const float *_Nonnull cosines,
    const float *_Nonnull sines);

  /// Replaces the first `count` elements of each row by `softmax(scale * row)`, and those up to
  /// `stride` (a multiple of 16, at least `count`) by values that are zero or next to it.
  void (*_Nonnull softmax)(
    float *_Nonnull values, ptrdiff_t rows, ptrdiff_t count, ptrdiff_t stride, float scale);

  /// Applies the erf GELU in place; `count` is a multiple of 16.
  void (*_Nonnull gelu)(float *_Nonnull values, ptrdiff_t count);
};

/// The kernels of an instruction set, or null when this processor cannot run them.
const struct apus_kernels *_Nullable apus_kernels_for(enum apus_instruction_set set);

/// The fastest kernels this processor can run.
const struct apus_kernels *_Nonnull apus_kernels_fastest(void);

#endif
