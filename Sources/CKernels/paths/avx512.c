// Kernels for AVX-512 with VNNI. The target is an attribute of each function, so the rest of the
// program keeps running on processors without it.
#if defined(__x86_64__)
#include "paths.h"

// System headers first: they must not take the attribute.
#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma"))), \
  apply_to = function)
#include "../gemm/tiles_avx512.h"

#include "table.h"
#pragma clang attribute pop

const struct apus_kernels apus_kernels_avx512 = APUS_KERNEL_TABLE;
#endif
