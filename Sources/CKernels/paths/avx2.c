// Kernels for AVX2 and FMA. The target is an attribute of each function, so the rest of the
// program keeps running on processors without it.
#if defined(__x86_64__)
#include "paths.h"

// System headers first: they must not take the attribute.
#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "../gemm/tiles_avx2.h"

#include "table.h"
#pragma clang attribute pop

const struct apus_kernels apus_kernels_avx2 = APUS_KERNEL_TABLE;
#endif
