// Sixteen lanes as one value on every processor; the compiler splits them where registers are
// narrower, so results depend on the path only where a fused multiply-add is missing.
//
// Values cross functions by pointer, because passing 64-byte vectors by value has an ABI that
// depends on the instruction set.
#ifndef APUS_VECTOR_H
#define APUS_VECTOR_H

#include <stddef.h>
#include <stdint.h>

#define APUS_INLINE static inline __attribute__((always_inline, unused))
#define APUS_LANES 16
/// Before a loop of constant length whose arrays must live in registers.
#define APUS_UNROLL _Pragma("clang loop unroll(full)")

typedef float f32x16 __attribute__((vector_size(64)));
typedef int32_t i32x16 __attribute__((vector_size(64)));
typedef float f32x16_unaligned __attribute__((vector_size(64), aligned(4), may_alias));

#define APUS_LOAD(pointer) (*(const f32x16_unaligned *)(pointer))
#define APUS_STORE(pointer, value) (*(f32x16_unaligned *)(pointer) = (value))
#define APUS_SPLAT(value) ((f32x16){0} + (value))

/// 1.5 * 2^23: adding it rounds a float of small magnitude to an integer, ties to even, and leaves
/// that integer in the low bits.
#define APUS_ROUNDING_MAGIC 12582912.0f
#define APUS_ROUNDING_BITS 0x4B400000

#endif
