import CKernels

/// From the hidden states of a sequence to its unit vector.
struct VectorHead: Sendable {
  let pooling: Pooling
  let steps: [SentenceModules.Step]

  /// Writes the vector, which has as many elements as the last step gives.
  func apply(to hidden: Rows, output: UnsafeMutablePointer<Float>) {
    guard steps.contains(where: \.changesSize) else {
      pooling.apply(to: hidden, output: output)
      apus_normalize(output, hidden.width)
      return
    }
    var vector = [Float](unsafeUninitializedCapacity: hidden.width) { buffer, count in
      if let start = buffer.baseAddress { pooling.apply(to: hidden, output: start) }
      count = hidden.width
    }
    for step in steps {
      switch step {
      case .normalize: Self.normalize(&vector)
      case .dense(let dense): vector = dense.apply(to: vector)
      }
    }
    Self.normalize(&vector)
    output.update(from: vector, count: vector.count)
  }

  /// Whether a vector is the mean of its tokens, brought to unit length.
  var isPlain: Bool { pooling == .mean && !steps.contains(where: \.changesSize) }

  /// Differs between heads that make different vectors, and with the longest sequence.
  func fingerprint(tokenCountMax: Int) -> UInt64 {
    var bytes = Array("\(pooling.rawValue) \(tokenCountMax)".utf8)
    for step in steps {
      switch step {
      case .normalize: bytes.append(1)
      case .dense(let dense): bytes += [2] + dense.identifyingBytes
      }
    }
    return ByteFingerprint.of(bytes)
  }

  private static func normalize(_ vector: inout [Float]) {
    vector.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { apus_normalize(start, buffer.count) }
    }
  }
}

extension SentenceModules.Step {
  /// Whether more than the length of the vector changes.
  fileprivate var changesSize: Bool {
    if case .dense = self { true } else { false }
  }
}
