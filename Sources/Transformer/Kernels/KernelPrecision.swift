/// The numbers a model's products are computed in; everything between them stays float32.
package enum KernelPrecision: String, Sendable, CaseIterable {
  /// The reference: four bytes per weight.
  case float32
  /// The default: weights of 16 and activations of 12 bits, cosine to float32 above 0.9999.
  case int16
  /// The fastest: 8 bits each, mean cosine to float32 about 0.998.
  case int8

  /// A short form for identities, such as `i16`.
  package var abbreviation: String {
    switch self {
    case .float32: "f32"
    case .int16: "i16"
    case .int8: "i8"
    }
  }
}
