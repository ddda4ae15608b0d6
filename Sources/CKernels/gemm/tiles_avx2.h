// Tiles of 6 rows and one panel: 12 of the 16 registers hold sums.
#include "../include/gemm.h"
#include "../vector/vector.h"

#include <immintrin.h>
#include <string.h>

#define APUS_TILE_ROWS 6
#define APUS_TILE_PANELS 1

APUS_INLINE __m256i broadcast_32_bits(const void *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return _mm256_set1_epi32(word);
}

APUS_INLINE void tile_float(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const float *input = (const float *)gemm->input + row * gemm->input_stride;
  const float *weights = (const float *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  __m256 sums[APUS_TILE_ROWS][2];
  APUS_UNROLL for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_ps();
  for (ptrdiff_t k = 0; k < count; k++, weights += APUS_PANEL_WIDTH) {
    const __m256 left = _mm256_loadu_ps(weights), right = _mm256_loadu_ps(weights + 8);
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m256 value = _mm256_broadcast_ss(input + r * stride + k);
      sums[r][0] = _mm256_fmadd_ps(value, left, sums[r][0]);
      sums[r][1] = _mm256_fmadd_ps(value, right, sums[r][1]);
    }
  }
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    _mm256_storeu_ps(tile + r * APUS_PANEL_WIDTH, sums[r][0]);
    _mm256_storeu_ps(tile + r * APUS_PANEL_WIDTH + 8, sums[r][1]);
  }
}

/// Turns integer sums of eight columns into floats by the scales of their row and columns.
APUS_INLINE void store_scaled(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t column, __m256i sums, float *tile
) {
  const __m256 scale = _mm256_mul_ps(
    _mm256_broadcast_ss(gemm->row_scales + row), _mm256_loadu_ps(gemm->column_scales + column));
  _mm256_storeu_ps(tile, _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale));
}

APUS_INLINE void tile_int16(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const int16_t *input = (const int16_t *)gemm->input + row * gemm->input_stride;
  const int16_t *weights = (const int16_t *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  __m256i sums[APUS_TILE_ROWS][2];
  APUS_UNROLL for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
  for (ptrdiff_t k = 0; k < count; k += 2, weights += 2 * APUS_PANEL_WIDTH) {
    const __m256i left = _mm256_loadu_si256((const __m256i *)weights);
    const __m256i right = _mm256_loadu_si256((const __m256i *)(weights + 16));
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m256i pair = broadcast_32_bits(input + r * stride + k);
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(pair, left));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(pair, right));
    }
  }
  APUS_UNROLL for (int r = 0; r < rows; r++) {
    APUS_UNROLL for (int half = 0; half < 2; half++) {
      const ptrdiff_t column = panel * APUS_PANEL_WIDTH + 8 * half;
      store_scaled(
        gemm, row + r, column, sums[r][half], tile + r * APUS_PANEL_WIDTH + 8 * half);
    }
  }
}

/// Adds eight products per column: two groups of four meet in int16, where the packing has made
/// sure that they fit, so only one widening multiplication is needed.
APUS_INLINE __m256i add_int8_products(
  __m256i sums, __m256i first, __m256i first_weights, __m256i second, __m256i second_weights
) {
  const __m256i narrow = _mm256_add_epi16(
    _mm256_maddubs_epi16(first, first_weights), _mm256_maddubs_epi16(second, second_weights));
  return _mm256_add_epi32(sums, _mm256_madd_epi16(narrow, _mm256_set1_epi16(1)));
}

APUS_INLINE void tile_int8(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile
) {
  (void)panels;
  const uint8_t *input = (const uint8_t *)gemm->input + row * gemm->input_stride;
  const int8_t *weights = (const int8_t *)gemm->weights + panel * gemm->inputs * APUS_PANEL_WIDTH;
  const ptrdiff_t stride = gemm->input_stride, count = gemm->inputs;
  // One half of the panel at a time: the four weight registers of a whole panel would not fit.
  APUS_UNROLL for (int half = 0; half < 2; half++) {
    __m256i sums[APUS_TILE_ROWS];
    APUS_UNROLL for (int r = 0; r < rows; r++) sums[r] = _mm256_setzero_si256();
    const int8_t *group = weights + 32 * half;
    for (ptrdiff_t k = 0; k < count; k += 8, group += 8 * APUS_PANEL_WIDTH) {
      const __m256i first = _mm256_loadu_si256((const __m256i *)group);
      const __m256i second = _mm256_loadu_si256((const __m256i *)(group + 64));
      APUS_UNROLL for (int r = 0; r < rows; r++) {
        const uint8_t *bytes = input + r * stride + k;
        sums[r] = add_int8_products(
          sums[r], broadcast_32_bits(bytes), first, broadcast_32_bits(bytes + 4), second);
      }
    }
    const ptrdiff_t column = panel * APUS_PANEL_WIDTH + 8 * half;
    const __m256i column_sums =
      _mm256_loadu_si256((const __m256i *)(gemm->column_sums + column));
    APUS_UNROLL for (int r = 0; r < rows; r++) {
      const __m256i zero = _mm256_set1_epi32(gemm->row_zeros[row + r]);
      sums[r] = _mm256_sub_epi32(sums[r], _mm256_mullo_epi32(zero, column_sums));
      store_scaled(gemm, row + r, column, sums[r], tile + r * APUS_PANEL_WIDTH + 8 * half);
    }
  }
}
