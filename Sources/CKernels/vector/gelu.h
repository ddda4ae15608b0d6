// GELU by the error function, without a division or an exponential.
#ifndef APUS_VECTOR_GELU_H
#define APUS_VECTOR_GELU_H

#include "vector.h"

/// Replaces `x` by `x/2 * (1 + erf(x / sqrt 2))`.
///
/// erf(y) is `y * p(y^2 / 8 - 1)` on -4...4 and 1 beyond (erf 4 differs from 1 by 1.6e-8). `p` is
/// the Chebyshev interpolant of degree 16 of erf(y)/y over y^2 in 0...16, written in powers of its
/// argument in -1...1, where float evaluation loses nothing: largest error of erf 1.8e-7.
APUS_INLINE void vector_gelu(f32x16 *x) {
  static const float coefficients[] = {
    0.353531003f, -0.176576167f, 0.131675005f, -0.107713364f,
    0.0902120396f, -0.0746875331f, 0.0598559938f, -0.0460143201f,
    0.0332170017f, -0.0216625314f, 0.0139081459f, -0.0100859068f,
    0.00557736354f, -0.00107694208f, 0.00061661069f, -0.00137281511f,
    0.000596425089f,
  };
  const int degree = sizeof coefficients / sizeof *coefficients - 1;
  f32x16 y = *x * 0.70710678f;
  y = __builtin_elementwise_min(__builtin_elementwise_max(y, APUS_SPLAT(-4.0f)), APUS_SPLAT(4.0f));
  const f32x16 t = y * y * 0.125f - 1.0f;
  f32x16 p = APUS_SPLAT(coefficients[degree]);
  APUS_UNROLL for (int power = degree - 1; power >= 0; power--) p = p * t + coefficients[power];
  const f32x16 half = *x * 0.5f;
  *x = half * (y * p) + half;
}

#endif
