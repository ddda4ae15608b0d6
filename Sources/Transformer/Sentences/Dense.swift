#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A linear layer after pooling, always computed in float32: it runs once a text.
struct Dense: Sendable {
  let inputs: Int
  let outputs: Int
  private let weights: AlignedBuffer<Float>
  private let bias: AlignedBuffer<Float>?
  private let appliesTangent: Bool

  /// The module's file of what it is.
  private struct Document: Decodable {
    let inFeatures: Int
    let outFeatures: Int
    let bias: Bool?
    let activationFunction: String?
  }

  /// Reads the module in a folder.
  init(directory: String) throws(TransformerFault) {
    let path = "\(directory)/config.json"
    let document: Document = try ModelDocument.read(path)
    let activation = document.activationFunction?.split(separator: ".").last ?? "Tanh"
    guard activation == "Tanh" || activation == "Identity" else {
      throw .unsupportedModel(path: path, reason: "\(activation) is not Tanh or Identity")
    }
    appliesTangent = activation == "Tanh"
    inputs = document.inFeatures
    outputs = document.outFeatures
    let file = try SafetensorsFile(path: "\(directory)/\(Checkpoint.fileName)")
    weights = AlignedBuffer(
      joining: [try file.tensor(named: "linear.weight", shape: [outputs, inputs])])
    bias =
      document.bias == false
      ? nil
      : AlignedBuffer(joining: [try file.tensor(named: "linear.bias", shape: [outputs])])
  }

  /// Bytes of all that the layer's results depend on.
  var identifyingBytes: [UInt8] {
    let numbers = UnsafeBufferPointer(start: weights.start, count: weights.count)
    let added = bias.map { UnsafeBufferPointer(start: $0.start, count: $0.count) }
    return Array(UnsafeRawBufferPointer(numbers)) + [appliesTangent ? 1 : 0]
      + (added.map { Array(UnsafeRawBufferPointer($0)) } ?? [])
  }

  func apply(to vector: [Float]) -> [Float] {
    precondition(vector.count == inputs, "layer sizes differ")
    return (0..<outputs).map { output in
      let row = weights.start + output * inputs
      var sum: Float = 0
      for input in 0..<inputs { sum += row[input] * vector[input] }
      if let bias { sum += bias.start[output] }
      return appliesTangent ? tanhf(sum) : sum
    }
  }
}
