// Kernels for any processor.
#include "paths.h"

#include "../gemm/tiles_portable.h"

#include "table.h"

const struct apus_kernels apus_kernels_portable = APUS_KERNEL_TABLE;
