// The tables that dispatch chooses from.
#include "../include/kernels.h"

extern const struct apus_kernels apus_kernels_portable;
#if defined(__x86_64__)
extern const struct apus_kernels apus_kernels_avx2;
extern const struct apus_kernels apus_kernels_avx512;
#endif
