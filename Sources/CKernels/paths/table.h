// The kernels of the path that includes this file, as one table.
#include "../gemm/driver.h"
#include "../include/kernels.h"
#include "../rows/gate.h"
#include "../rows/gelu.h"
#include "../rows/layer_norm.h"
#include "../rows/quantize.h"
#include "../rows/rms_norm.h"
#include "../rows/rotate.h"
#include "../rows/softmax.h"

#define APUS_KERNEL_TABLE \
  { \
    .gemm_float = gemm_float, .gemm_int16 = gemm_int16, .gemm_int8 = gemm_int8, \
    .quantize_int16 = quantize_int16, .quantize_int8 = quantize_int8, .layer_norm = layer_norm, \
    .rms_norm = rms_norm, .gate = gate, .rotate = rotate, .softmax = softmax, .gelu = gelu \
  }
