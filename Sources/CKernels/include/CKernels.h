// Numeric kernels in C: everything a Swift loop would do too slowly.
//
// Each header documents one idea. Kernels that depend on the processor are reached through the
// table of kernels.h, so that every path can be asked for and compared in tests.
#ifndef APUS_CKERNELS_H
#define APUS_CKERNELS_H

#include "dot_int8.h"
#include "gemm.h"
#include "half.h"
#include "kernels.h"
#include "packing.h"
#include "pooling.h"
#include "static_pooling.h"

#endif
