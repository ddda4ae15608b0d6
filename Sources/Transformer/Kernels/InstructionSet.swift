import CKernels

/// A way through the kernels, from the slowest; all give the same vectors within rounding.
package enum InstructionSet: String, Sendable, CaseIterable {
  case portable
  case avx2
  case avx512

  /// Those this processor can run.
  package static var available: [InstructionSet] {
    allCases.filter { apus_kernels_for($0.code) != nil }
  }

  /// The fastest this processor can run.
  package static var fastest: InstructionSet { available.last ?? .portable }

  var code: apus_instruction_set {
    switch self {
    case .portable: APUS_PORTABLE
    case .avx2: APUS_AVX2
    case .avx512: APUS_AVX512
    }
  }
}
