import CKernels
import Foundation

/// Every kernel table this processor can run, by name.
let kernelTables: [(name: String, table: apus_kernels)] = [
  ("portable", APUS_PORTABLE), ("AVX2", APUS_AVX2), ("AVX-512", APUS_AVX512),
].compactMap { name, set in apus_kernels_for(set).map { (name, $0.pointee) } }

/// GELU by the C library's error function.
func gelu64(_ x: Double) -> Double { x / 2 * (1 + erf(x / 2.0.squareRoot())) }
