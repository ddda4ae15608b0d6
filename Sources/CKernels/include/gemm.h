// The arguments of a matrix product with prepacked weights.
#ifndef APUS_GEMM_H
#define APUS_GEMM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Columns of one panel of packed weights; `outputs` is always a multiple of it.
#define APUS_PANEL_WIDTH 16

/// Computes `output = activation(input * weights^T + bias) + residual` for `rows` rows.
///
/// One struct serves the three precisions; what a precision does not need stays null. Every
/// element of the output depends only on its own input row and is summed in the order of the
/// inputs, so the result is the same however rows are grouped into calls.
struct apus_gemm {
  /// Rows of the input and of the output.
  ptrdiff_t rows;
  /// Elements of an input row: any for float, a multiple of 2 for int16, of 8 for int8.
  ptrdiff_t inputs;
  /// Columns of the output, a multiple of APUS_PANEL_WIDTH.
  ptrdiff_t outputs;
  /// float, int16_t or uint8_t by the kernel called; no alignment needed.
  const void *_Nonnull input;
  /// Elements from one input row to the next.
  ptrdiff_t input_stride;
  /// int16 and int8: what one step of each input row is worth.
  const float *_Nullable row_scales;
  /// int8: the byte that stands for zero in each input row.
  const int32_t *_Nullable row_zeros;
  /// Panels made by the pack function of the same precision, aligned to 64 bytes.
  const void *_Nonnull weights;
  /// int16 and int8: what one step of each column of weights is worth.
  const float *_Nullable column_scales;
  /// int8: the sum of each column of weights.
  const int32_t *_Nullable column_sums;
  /// `outputs` values, or null.
  const float *_Nullable bias;
  /// Applies the exact (erf) GELU after the bias.
  bool gelu;
  /// Added last, or null; may be the output itself.
  const float *_Nullable residual;
  ptrdiff_t residual_stride;
  float *_Nonnull output;
  /// Elements from one output row to the next.
  ptrdiff_t output_stride;
};

#endif
