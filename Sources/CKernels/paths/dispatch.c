// Which kernels this processor can run.
#include "paths.h"

#if defined(__x86_64__)
static bool has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
    && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("fma");
}
#endif

const struct apus_kernels *apus_kernels_for(enum apus_instruction_set set) {
  switch (set) {
  case APUS_PORTABLE:
    return &apus_kernels_portable;
#if defined(__x86_64__)
  case APUS_AVX2:
    return has_avx2() ? &apus_kernels_avx2 : NULL;
  case APUS_AVX512:
    return has_avx512() ? &apus_kernels_avx512 : NULL;
#endif
  default:
    return NULL;
  }
}

const struct apus_kernels *apus_kernels_fastest(void) {
  for (int set = APUS_AVX512; set > APUS_PORTABLE; set--) {
    const struct apus_kernels *kernels = apus_kernels_for((enum apus_instruction_set)set);
    if (kernels) return kernels;
  }
  return &apus_kernels_portable;
}
