// Float panels: the inputs of each column, interleaved by column.
#include "../include/gemm.h"
#include "../include/packing.h"

void apus_pack_float(
  const float *weights, ptrdiff_t stride, ptrdiff_t outputs, ptrdiff_t inputs, float *packed
) {
  for (ptrdiff_t first = 0; first < outputs; first += APUS_PANEL_WIDTH) {
    for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
      const float *column = weights + (first + c) * stride;
      const bool present = first + c < outputs;
      for (ptrdiff_t k = 0; k < inputs; k++) {
        packed[k * APUS_PANEL_WIDTH + c] = present ? column[k] : 0;
      }
    }
    packed += inputs * APUS_PANEL_WIDTH;
  }
}

void apus_pack_float_transposed(
  const float *weights, ptrdiff_t stride, ptrdiff_t outputs, ptrdiff_t inputs, float *packed
) {
  for (ptrdiff_t first = 0; first < outputs; first += APUS_PANEL_WIDTH) {
    for (ptrdiff_t k = 0; k < inputs; k++, packed += APUS_PANEL_WIDTH) {
      for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
        packed[c] = first + c < outputs ? weights[k * stride + first + c] : 0;
      }
    }
  }
}
