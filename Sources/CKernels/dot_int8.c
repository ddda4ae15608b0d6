#include "dot_int8.h"

typedef int32_t (*dot_function)(const int8_t *query, const int8_t *row, size_t count);

static int32_t dot_portable(const int8_t *query, const int8_t *row, size_t count) {
  int32_t sum = 0;
  for (size_t i = 0; i < count; i++) sum += (int32_t)query[i] * (int32_t)row[i];
  return sum;
}

#if defined(__x86_64__)
#include <immintrin.h>

// |row| * (query with the row's sign): both factors fit vpmaddubsw, and because the query stays in
// -127...127 a pair sums to at most 2 * 128 * 127 = 32512, so the 16-bit step never saturates.
__attribute__((target("avx2"))) static int32_t dot_avx2(
    const int8_t *query, const int8_t *row, size_t count) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low = _mm256_setzero_si256();
  __m256i high = _mm256_setzero_si256();
  for (size_t i = 0; i < count; i += 64) {
    __m256i r0 = _mm256_loadu_si256((const __m256i *)(row + i));
    __m256i r1 = _mm256_loadu_si256((const __m256i *)(row + i + 32));
    __m256i q0 = _mm256_loadu_si256((const __m256i *)(query + i));
    __m256i q1 = _mm256_loadu_si256((const __m256i *)(query + i + 32));
    __m256i p0 = _mm256_maddubs_epi16(_mm256_abs_epi8(r0), _mm256_sign_epi8(q0, r0));
    __m256i p1 = _mm256_maddubs_epi16(_mm256_abs_epi8(r1), _mm256_sign_epi8(q1, r1));
    low = _mm256_add_epi32(low, _mm256_madd_epi16(p0, ones));
    high = _mm256_add_epi32(high, _mm256_madd_epi16(p1, ones));
  }
  __m256i sum = _mm256_add_epi32(low, high);
  __m128i half = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, _MM_SHUFFLE(1, 0, 3, 2)));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, _MM_SHUFFLE(2, 3, 0, 1)));
  return _mm_cvtsi128_si32(half);
}

// vpdpbusd wants one unsigned factor: row + 128, which adds 128 * sum(query) to be taken off again.
__attribute__((target("avx512f,avx512bw,avx512vnni"))) static int32_t dot_avx512_vnni(
    const int8_t *query, const int8_t *row, size_t count) {
  const __m512i offset = _mm512_set1_epi8((char)0x80);
  __m512i sum = _mm512_setzero_si512();
  __m512i query_sum = _mm512_setzero_si512();
  for (size_t i = 0; i < count; i += 64) {
    __m512i r = _mm512_xor_si512(_mm512_loadu_si512(row + i), offset);
    __m512i q = _mm512_loadu_si512(query + i);
    sum = _mm512_dpbusd_epi32(sum, r, q);
    query_sum = _mm512_dpbusd_epi32(query_sum, offset, q);
  }
  return _mm512_reduce_add_epi32(_mm512_sub_epi32(sum, query_sum));
}

enum apus_dot_path apus_dot_int8_best_path(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vnni")) {
    return apus_dot_avx512_vnni;
  }
  return __builtin_cpu_supports("avx2") ? apus_dot_avx2 : apus_dot_portable;
}

static dot_function function_for(enum apus_dot_path path) {
  if (path > apus_dot_int8_best_path()) return dot_portable;
  switch (path) {
    case apus_dot_avx512_vnni: return dot_avx512_vnni;
    case apus_dot_avx2: return dot_avx2;
    default: return dot_portable;
  }
}

#else

enum apus_dot_path apus_dot_int8_best_path(void) { return apus_dot_portable; }

static dot_function function_for(enum apus_dot_path path) {
  (void)path;
  return dot_portable;
}

#endif

void apus_dot_int8_scan_on(
    enum apus_dot_path path, const int8_t *query, float query_scale, const int8_t *rows,
    size_t stride, size_t row_count, const float *scales, float *scores) {
  dot_function dot = function_for(path);
  for (size_t r = 0; r < row_count; r++) {
    float sum = (float)dot(query, rows + r * stride, stride);
    scores[r] = sum * (scales[r] * query_scale);
  }
}

void apus_dot_int8_scan(
    const int8_t *query, float query_scale, const int8_t *rows, size_t stride, size_t row_count,
    const float *scales, float *scores) {
  apus_dot_int8_scan_on(
      apus_dot_int8_best_path(), query, query_scale, rows, stride, row_count, scales, scores);
}
