// Tiles in plain C: one panel wide, few rows, sums that the compiler may turn into vectors.
#include "../include/gemm.h"
#include "../vector/vector.h"

#define APUS_TILE_ROWS 4
#define APUS_TILE_PANELS 1

APUS_INLINE void tile_float(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const float *input = (const float *)gemm->input + row * gemm->input_stride;
  const float *weights = (const float *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  f32x16 sums[APUS_TILE_ROWS];
  APUS_UNROLL for (int r = 0; r < rows; r++) sums[r] = APUS_SPLAT(0.0f);
  for (ptrdiff_t k = 0; k < gemm->inputs; k++) {
    const f32x16 column = APUS_LOAD(weights + k * APUS_PANEL_WIDTH);
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      sums[r] += input[r * gemm->input_stride + k] * column;
    }
  }
  APUS_UNROLL for (int r = 0; r < rows; r++) APUS_STORE(tile + r * APUS_PANEL_WIDTH, sums[r]);
}

APUS_INLINE void tile_int16(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const int16_t *weights = (const int16_t *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    const int16_t *input = (const int16_t *)gemm->input + (row + r) * gemm->input_stride;
    int32_t sums[APUS_PANEL_WIDTH] = {0};
    for (ptrdiff_t k = 0; k < gemm->inputs; k += 2) {
      const int16_t *pair = weights + k * APUS_PANEL_WIDTH;
      for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
        sums[c] += input[k] * pair[2 * c] + input[k + 1] * pair[2 * c + 1];
      }
    }
    for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
      const float scale = gemm->row_scales[row + r]
        * gemm->column_scales[panel * APUS_PANEL_WIDTH + c];
      tile[r * APUS_PANEL_WIDTH + c] = (float)sums[c] * scale;
    }
  }
}

APUS_INLINE void tile_int8(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const int8_t *weights = (const int8_t *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    const uint8_t *input = (const uint8_t *)gemm->input + (row + r) * gemm->input_stride;
    int32_t sums[APUS_PANEL_WIDTH] = {0};
    for (ptrdiff_t k = 0; k < gemm->inputs; k += 4) {
      const int8_t *group = weights + k * APUS_PANEL_WIDTH;
      for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
        for (int i = 0; i < 4; i++) sums[c] += input[k + i] * group[4 * c + i];
      }
    }
    for (int c = 0; c < APUS_PANEL_WIDTH; c++) {
      const ptrdiff_t column = panel * APUS_PANEL_WIDTH + c;
      const int32_t sum = sums[c] - gemm->row_zeros[row + r] * gemm->column_sums[column];
      const float scale = gemm->row_scales[row + r] * gemm->column_scales[column];
      tile[r * APUS_PANEL_WIDTH + c] = (float)sum * scale;
    }
  }
}
