import CKernels

/// A sentence-embedding model: token ids in, one unit vector per sequence out.
///
/// Weights never change after loading, and each call has its own scratch memory, so one encoder
/// serves any number of threads at once. A call runs on the caller's thread. The vector of a
/// sequence depends on nothing but its ids: not on the other sequences of the call, their order or
/// the number of threads.
package final class SentenceEncoder: Sendable {
  /// Tokens of one sequence, `[CLS]` and `[SEP]` included, that the model was made for.
  package static let tokenCountMax = 256

  /// Rows computed together: enough to use each weight often while it is in the cache.
  private static let batchTokenCountMax = 384

  /// Elements of a vector.
  package let dimension: Int
  /// Names model, weights and precision: vectors of one identity may be compared and cached.
  package let identity: String

  private let encoder: BERTEncoder
  private let kernels: Kernels

  /// Loads `model.safetensors` and `config.json` of a folder and packs the weights.
  ///
  /// `name` becomes the first part of the identity. `instructionSet` is for comparing kernels; one
  /// that this processor lacks is replaced by the fastest it has.
  package init(
    modelDirectory: String, precision: KernelPrecision = .int16,
    name: String = "all-MiniLM-L6-v2", instructionSet: InstructionSet = .fastest
  ) throws(TransformerFault) {
    let settings = try MappedFile(path: "\(modelDirectory)/config.json")
    let configuration = try EncoderConfiguration(of: settings)
    guard configuration.positionCount >= Self.tokenCountMax else {
      throw .unsupportedModel(path: settings.path, reason: "it takes too few tokens")
    }
    let file = try SafetensorsFile(path: "\(modelDirectory)/model.safetensors")
    encoder = try BERTEncoder(file, configuration, precision: precision)
    kernels = Kernels(instructionSet)
    dimension = configuration.block.hiddenSize
    var fingerprint = ContentFingerprint()
    fingerprint.combine(settings.bytes)
    fingerprint.combine(weights: file)
    identity = "\(name)/\(fingerprint.hexadecimal)/\(precision.abbreviation)"
    file.file.releasePages()
  }

  /// Unit vectors, `dimension` floats per sequence in the order given: the mean of the hidden
  /// states of all its tokens, scaled to length 1.
  ///
  /// A sequence has 1 to `tokenCountMax` ids of the vocabulary, special tokens included.
  package func embed(_ sequences: [[Int32]]) -> [Float] {
    [Float](unsafeUninitializedCapacity: sequences.count * dimension) { vectors, count in
      var next = vectors.baseAddress
      forEachHiddenState(of: sequences) { hidden in
        guard let vector = next else { return }
        apus_mean_rows(hidden.start, hidden.count, hidden.width, vector)
        apus_normalize(vector, hidden.width)
        next = vector + dimension
      }
      count = sequences.count * dimension
    }
  }

  /// The last hidden state of every token, `dimension` floats each, sequence after sequence.
  package func hiddenStates(_ sequences: [[Int32]]) -> [Float] {
    var states: [Float] = []
    states.reserveCapacity(sequences.reduce(0) { $0 + $1.count } * dimension)
    forEachHiddenState(of: sequences) { hidden in
      states.append(
        contentsOf: UnsafeBufferPointer(start: hidden.start, count: hidden.count * hidden.width))
    }
    return states
  }

  /// Runs the model over batches of whole sequences and hands out each sequence's rows.
  private func forEachHiddenState(of sequences: [[Int32]], _ body: (Rows) -> Void) {
    let batches = TokenBatches(sequences.map(\.count), tokenCountMax: Self.batchTokenCountMax)
    let workspace = Workspace(
      encoder.configuration.block, rowCount: batches.largestTokenCount,
      sequenceLength: batches.longestSequence)
    let memory = AlignedBuffer<Float>(count: batches.largestTokenCount * dimension)
    for batch in batches.ranges {
      let rowCount = sequences[batch].reduce(0) { $0 + $1.count }
      let hidden = Rows(start: memory.start, count: rowCount, width: dimension)
      encoder.apply(to: sequences[batch], output: hidden, workspace: workspace, kernels: kernels)
      var row = 0
      for sequence in sequences[batch] {
        body(hidden[row..<row + sequence.count])
        row += sequence.count
      }
    }
  }
}
