#include "static_pooling.h"

// 512 products of 127 and 32767 fit in 32 bits; after so many tokens sums move to 64 bits.
enum { BLOCK_TOKENS = 512, BLOCK_DIMENSIONS = 64 };

static void add_block_portable(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens, int count,
  int64_t *sums)
{
  int32_t partial[BLOCK_DIMENSIONS] = {0};
  for (int token = 0; token < count; token++) {
    const int8_t *row = rows + (int64_t)tokens[token] * dimension;
    int32_t weight = weights[tokens[token]];
    for (int d = 0; d < BLOCK_DIMENSIONS; d++) partial[d] += weight * row[d];
  }
  for (int d = 0; d < BLOCK_DIMENSIONS; d++) sums[d] += partial[d];
}

typedef void block_function(
  const int8_t *, const int16_t *, int32_t, const int32_t *, int, int64_t *);

static inline void pool(
  block_function *add_block, const int8_t *rows, const int16_t *weights, int32_t dimension,
  const int32_t *tokens, int64_t count, int64_t *sums)
{
  for (int64_t start = 0; start < count; start += BLOCK_TOKENS) {
    int block = count - start < BLOCK_TOKENS ? (int)(count - start) : BLOCK_TOKENS;
    for (int32_t d = 0; d < dimension; d += BLOCK_DIMENSIONS)
      add_block(rows + d, weights, dimension, tokens + start, block, sums + d);
  }
}

void apus_static_pool_portable(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens,
  int64_t count, int64_t *sums)
{
  pool(add_block_portable, rows, weights, dimension, tokens, count, sums);
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

// Multiplies two tokens at a time: their elements lie side by side as pairs of 16 bits, which
// vpmaddwd multiplies by a pair of weights and adds. Unpacking leaves elements 0-3 and 8-11 of
// sixteen in the low half of an accumulator pair, 4-7 and 12-15 in the high half.
static inline AVX2 void add_pair(
  const int8_t *first, const int8_t *second, __m256i weights, __m256i *low, __m256i *high)
{
  __m256i a = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)first));
  __m256i b = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)second));
  __m256i near = _mm256_madd_epi16(_mm256_unpacklo_epi16(a, b), weights);
  __m256i far = _mm256_madd_epi16(_mm256_unpackhi_epi16(a, b), weights);
  *low = _mm256_add_epi32(*low, near);
  *high = _mm256_add_epi32(*high, far);
}

static inline AVX2 void add_sums(__m256i low, __m256i high, int64_t *sums)
{
  int32_t partial[16];
  _mm256_storeu_si256((__m256i *)partial, _mm256_permute2x128_si256(low, high, 0x20));
  _mm256_storeu_si256((__m256i *)(partial + 8), _mm256_permute2x128_si256(low, high, 0x31));
  for (int d = 0; d < 16; d++) sums[d] += partial[d];
}

static AVX2 void add_block_avx2(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens, int count,
  int64_t *sums)
{
  __m256i low[4], high[4];
  for (int part = 0; part < 4; part++) low[part] = high[part] = _mm256_setzero_si256();
  for (int token = 0; token < count; token += 2) {
    int32_t first = tokens[token];
    int32_t second = token + 1 < count ? tokens[token + 1] : first;
    uint32_t first_weight = (uint16_t)weights[first];
    uint32_t second_weight = token + 1 < count ? (uint16_t)weights[second] : 0;
    __m256i pair = _mm256_set1_epi32((int32_t)(second_weight << 16 | first_weight));
    const int8_t *first_row = rows + (int64_t)first * dimension;
    const int8_t *second_row = rows + (int64_t)second * dimension;
    for (int part = 0; part < 4; part++)
      add_pair(
        first_row + 16 * part, second_row + 16 * part, pair, &low[part], &high[part]);
  }
  for (int part = 0; part < 4; part++) add_sums(low[part], high[part], sums + 16 * part);
}

static AVX2 void pool_avx2(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens,
  int64_t count, int64_t *sums)
{
  pool(add_block_avx2, rows, weights, dimension, tokens, count, sums);
}
#endif

void apus_static_pool(
  const int8_t *rows, const int16_t *weights, int32_t dimension, const int32_t *tokens,
  int64_t count, int64_t *sums)
{
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    pool_avx2(rows, weights, dimension, tokens, count, sums);
    return;
  }
#endif
  apus_static_pool_portable(rows, weights, dimension, tokens, count, sums);
}
