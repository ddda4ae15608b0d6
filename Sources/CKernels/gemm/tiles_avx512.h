// Tiles of 12 rows and two panels: 24 of the 32 registers hold sums.
#include "../include/gemm.h"
#include "../vector/vector.h"

#include <immintrin.h>
#include <string.h>

#define APUS_TILE_ROWS 12
#define APUS_TILE_PANELS 2

APUS_INLINE __m512i broadcast_32_bits(const void *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return _mm512_set1_epi32(word);
}

APUS_INLINE void tile_float(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  const ptrdiff_t panel_size = count * APUS_PANEL_WIDTH;
  const float *input = (const float *)gemm->input + row * stride;
  const float *weights = (const float *)gemm->weights + panel * panel_size;
  __m512 sums[APUS_TILE_ROWS][APUS_TILE_PANELS];
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int p = 0; p < panels; p++) sums[r][p] = _mm512_setzero_ps();
  }
  for (ptrdiff_t k = 0; k < count; k++, weights += APUS_PANEL_WIDTH) {
    __m512 columns[APUS_TILE_PANELS];
    APUS_UNROLL for (int p = 0; p < panels; p++) {
      columns[p] = _mm512_loadu_ps(weights + p * panel_size);
    }
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m512 value = _mm512_set1_ps(input[r * stride + k]);
      APUS_UNROLL for (int p = 0; p < panels; p++) {
        sums[r][p] = _mm512_fmadd_ps(value, columns[p], sums[r][p]);
      }
    }
  }
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int p = 0; p < panels; p++) {
      _mm512_store_ps(tile + (r * panels + p) * APUS_PANEL_WIDTH, sums[r][p]);
    }
  }
}

/// Turns integer sums of one panel into floats by the scales of their row and columns.
APUS_INLINE void store_scaled(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t column, __m512i sums, float *tile
) {
  const __m512 scale = _mm512_mul_ps(
    _mm512_set1_ps(gemm->row_scales[row]), _mm512_loadu_ps(gemm->column_scales + column));
  _mm512_store_ps(tile, _mm512_mul_ps(_mm512_cvtepi32_ps(sums), scale));
}

/// Adds the products of pairs in one instruction. Not the intrinsic, because the compiler turns
/// that into a multiplication and an addition unless it is told the processor's model.
APUS_INLINE __m512i add_pair_products(__m512i sums, __m512i pairs, __m512i columns) {
  __asm__("vpdpwssd %2, %1, %0" : "+v"(sums) : "v"(pairs), "v"(columns));
  return sums;
}

APUS_INLINE void tile_int16(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  const ptrdiff_t panel_size = count * APUS_PANEL_WIDTH;
  const int16_t *input = (const int16_t *)gemm->input + row * stride;
  const int16_t *weights = (const int16_t *)gemm->weights + panel * panel_size;
  __m512i sums[APUS_TILE_ROWS][APUS_TILE_PANELS];
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int p = 0; p < panels; p++) sums[r][p] = _mm512_setzero_si512();
  }
  for (ptrdiff_t k = 0; k < count; k += 2, weights += 2 * APUS_PANEL_WIDTH) {
    __m512i columns[APUS_TILE_PANELS];
    APUS_UNROLL for (int p = 0; p < panels; p++) {
      columns[p] = _mm512_loadu_si512(weights + p * panel_size);
    }
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m512i pair = broadcast_32_bits(input + r * stride + k);
      APUS_UNROLL for (int p = 0; p < panels; p++) {
        sums[r][p] = add_pair_products(sums[r][p], pair, columns[p]);
      }
    }
  }
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int p = 0; p < panels; p++) {
      store_scaled(
        gemm, row + r, (panel + p) * APUS_PANEL_WIDTH, sums[r][p],
        tile + (r * panels + p) * APUS_PANEL_WIDTH);
    }
  }
}

APUS_INLINE void tile_int8(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  const ptrdiff_t panel_size = count * APUS_PANEL_WIDTH;
  const uint8_t *input = (const uint8_t *)gemm->input + row * stride;
  const int8_t *weights = (const int8_t *)gemm->weights + panel * panel_size;
  __m512i sums[APUS_TILE_ROWS][APUS_TILE_PANELS];
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int p = 0; p < panels; p++) sums[r][p] = _mm512_setzero_si512();
  }
  for (ptrdiff_t k = 0; k < count; k += 4, weights += 4 * APUS_PANEL_WIDTH) {
    __m512i columns[APUS_TILE_PANELS];
    APUS_UNROLL for (int p = 0; p < panels; p++) {
      columns[p] = _mm512_loadu_si512(weights + p * panel_size);
    }
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m512i bytes = broadcast_32_bits(input + r * stride + k);
      APUS_UNROLL for (int p = 0; p < panels; p++) {
        sums[r][p] = _mm512_dpbusd_epi32(sums[r][p], bytes, columns[p]);
      }
    }
  }
  APUS_UNROLL for (int p = 0; p < panels; p++) {
    const ptrdiff_t column = (panel + p) * APUS_PANEL_WIDTH;
    const __m512i column_sums = _mm512_loadu_si512(gemm->column_sums + column);
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m512i zero = _mm512_set1_epi32(gemm->row_zeros[row + r]);
      const __m512i sum = _mm512_sub_epi32(sums[r][p], _mm512_mullo_epi32(zero, column_sums));
      store_scaled(gemm, row + r, column, sum, tile + (r * panels + p) * APUS_PANEL_WIDTH);
    }
  }
}
