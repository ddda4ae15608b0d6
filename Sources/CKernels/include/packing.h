// Packing of weights into panels, once at load.
//
// A panel holds APUS_PANEL_WIDTH columns. Within it the inputs follow each other in groups of one
// element (float), two (int16) or four (int8), and each group holds all columns:
//
//     panel 0: [inputs 0-1 of column 0][inputs 0-1 of column 1] ... [inputs 2-3 of column 0] ...
//
// so a kernel reads a panel from front to back. Columns past `outputs` up to the next multiple of
// APUS_PANEL_WIDTH are zero.
#ifndef APUS_PACKING_H
#define APUS_PACKING_H

#include <stddef.h>
#include <stdint.h>

/// Largest magnitude of an int16 activation.
#define APUS_INT16_ACTIVATION_MAX 2047
/// Largest uint8 activation; less than 255 leaves the weights more steps, see apus_pack_int8.
#define APUS_INT8_ACTIVATION_MAX 191

/// Packs row-major `weights[outputs][stride]` (the first `inputs` of each row count).
/// `packed` takes `inputs * round_up(outputs, 16)` floats.
void apus_pack_float(
  const float *_Nonnull weights, ptrdiff_t stride, ptrdiff_t outputs, ptrdiff_t inputs,
  float *_Nonnull packed);

/// Packs the transpose: `weights[inputs][stride]`, of which the first `outputs` of each row count.
void apus_pack_float_transposed(
  const float *_Nonnull weights, ptrdiff_t stride, ptrdiff_t outputs, ptrdiff_t inputs,
  float *_Nonnull packed);

/// Quantises each column to int16 and packs it; `outputs` is a multiple of 16, `inputs` of 2.
///
/// The scale of a column is chosen so that no activation up to APUS_INT16_ACTIVATION_MAX can
/// overflow an int32 sum: `sum(|quantised|) * APUS_INT16_ACTIVATION_MAX < 2^31`.
void apus_pack_int16(
  const float *_Nonnull weights, ptrdiff_t outputs, ptrdiff_t inputs, int16_t *_Nonnull packed,
  float *_Nonnull column_scales);

/// Quantises each column to int8 and packs it; `outputs` is a multiple of 16, `inputs` of 8.
///
/// AVX2 adds four products in an int16 lane before it widens them. The scale of a column is chosen
/// so that this never saturates: for every group of four, here inputs {0,1,4,5} and {2,3,6,7} of
/// each eight, `sum(|quantised|) * APUS_INT8_ACTIVATION_MAX <= 32767`. A group seldom has several
/// large weights, so weights keep nearly 8 bits.
void apus_pack_int8(
  const float *_Nonnull weights, ptrdiff_t outputs, ptrdiff_t inputs, int8_t *_Nonnull packed,
  float *_Nonnull column_scales, int32_t *_Nonnull column_sums);

#endif
