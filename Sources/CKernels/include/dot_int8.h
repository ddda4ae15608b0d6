#ifndef APUS_DOT_INT8_H
#define APUS_DOT_INT8_H

#include <stddef.h>
#include <stdint.h>

/// The instruction sets a scan can use; every one gives the same sums.
enum apus_dot_path {
  apus_dot_portable = 0,
  apus_dot_avx2 = 1,
  apus_dot_avx512_vnni = 2,
};

/// The fastest path this processor has.
enum apus_dot_path apus_dot_int8_best_path(void);

/// Writes scores[r] = scales[r] * query_scale * dot(query, rows[r]) for `row_count` rows that lie
/// `stride` bytes apart, where `stride` is a multiple of 64 and the query has `stride` elements.
///
/// The dot product is exact in 32 bits while stride is at most 131072. Query elements must lie in
/// -127...127; row elements may have any value.
void apus_dot_int8_scan(
    const int8_t *query, float query_scale, const int8_t *rows, size_t stride, size_t row_count,
    const float *scales, float *scores);

/// The same on one path; a path the processor lacks falls back to the portable one.
void apus_dot_int8_scan_on(
    enum apus_dot_path path, const int8_t *query, float query_scale, const int8_t *rows,
    size_t stride, size_t row_count, const float *scales, float *scores);

#endif
