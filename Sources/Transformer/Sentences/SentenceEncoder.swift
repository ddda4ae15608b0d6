import CKernels

/// A sentence-embedding model: token ids in, one unit vector per sequence out.
///
/// Weights never change after loading, and each call has its own scratch memory, so one encoder
/// serves any number of threads at once. A call runs on the caller's thread. The vector of a
/// sequence depends on nothing but its ids: not on the other sequences of the call, their order or
/// the number of threads.
package final class SentenceEncoder: Sendable {
  /// Tokens of the longest sequence where the model's folder does not say.
  package static let tokenCountDefault = 256
  /// Longer sequences are never computed, whatever the model allows: memory and time grow with
  /// them, and a chunk of code is a few hundred tokens.
  package static let tokenCountLimit = 2048

  /// Rows computed together: enough to use each weight often while it is in the cache.
  private static let batchTokenCountMax = 384

  /// Elements of a vector.
  package let dimension: Int
  /// Tokens of one sequence, special ones included, that this model takes.
  package let tokenCountMax: Int
  /// Ids are below this.
  package let vocabularySize: Int
  /// The `model_type` family, as it is called in configurations.
  package let family: ModelFamily
  /// Names model, weights and precision: vectors of one identity may be compared and cached.
  package let identity: String

  /// Of what comes after the transformer and of the longest sequence; the same for models that
  /// make the same vectors of the same hidden states.
  package let recipeFingerprint: UInt64
  /// Whether the folder says nothing but what a bare BERT does: the mean of at most
  /// `tokenCountDefault` tokens.
  package let isPlain: Bool

  private let model: TransformerModel
  private let head: VectorHead
  private let kernels: Kernels

  /// Loads the weights and `config.json` of a folder, and what its `modules.json` says follows.
  ///
  /// `name` becomes the first part of the identity; nil stands for the one the folder's
  /// configuration knows itself by. Without a precision it is the family's. `instructionSet` is for
  /// comparing kernels; one that this processor lacks is replaced by the fastest it has.
  package init(
    modelDirectory: String, precision: KernelPrecision? = nil, name: String? = nil,
    instructionSet: InstructionSet = .fastest
  ) throws(TransformerFault) {
    let modules = try SentenceModules(modelDirectory: modelDirectory)
    let folder = modules.transformerDirectory
    let settings = try MappedFile(path: "\(folder)/config.json")
    let configuration = try ModelConfiguration(of: settings)
    let family = configuration.family
    let precision = precision ?? family.defaultPrecision
    let tokenCountMax = min(
      modules.tokenCountMax ?? Self.tokenCountDefault, configuration.tokenCountMax,
      Self.tokenCountLimit)
    guard tokenCountMax >= Self.tokenCountMin else {
      throw .unsupportedModel(path: settings.path, reason: "it takes too few tokens")
    }
    let checkpoint = try Checkpoint(
      directory: folder, probe: "\(family.tensorNames.tokens).weight")
    model = try TransformerModel(
      checkpoint, configuration, precision: precision, tokenCountMax: tokenCountMax)
    kernels = Kernels(instructionSet)
    head = VectorHead(pooling: modules.pooling ?? family.defaultPooling, steps: modules.steps)
    recipeFingerprint = head.fingerprint(tokenCountMax: tokenCountMax)
    isPlain =
      family == .bert && head.isPlain && tokenCountMax == Self.tokenCountDefault
    dimension = try modules.dimension(of: configuration.block.hiddenSize)
    self.tokenCountMax = tokenCountMax
    vocabularySize = configuration.vocabularySize
    self.family = family
    let content = ContentFingerprint(settings: settings, checkpoint).hexadecimal
    let known = name ?? KnownModel.name(content: content, folder: modelDirectory)
    identity = "\(known)/\(content)/\(precision.abbreviation)"
    checkpoint.releasePages()
  }

  /// Room for the special tokens and something between them.
  private static let tokenCountMin = 8

  /// Unit vectors, `dimension` floats per sequence in the order given.
  ///
  /// A sequence has 1 to `tokenCountMax` ids of the vocabulary, special tokens included.
  package func embed(_ sequences: [[Int32]]) -> [Float] {
    [Float](unsafeUninitializedCapacity: sequences.count * dimension) { vectors, count in
      var next = vectors.baseAddress
      forEachHiddenState(of: sequences) { hidden in
        guard let vector = next else { return }
        head.apply(to: hidden, output: vector)
        next = vector + dimension
      }
      count = sequences.count * dimension
    }
  }

  /// The last hidden state of every token, sequence after sequence.
  package func hiddenStates(_ sequences: [[Int32]]) -> [Float] {
    var states: [Float] = []
    states.reserveCapacity(
      sequences.reduce(0) { $0 + $1.count } * model.configuration.block.hiddenSize)
    forEachHiddenState(of: sequences) { hidden in
      states.append(
        contentsOf: UnsafeBufferPointer(start: hidden.start, count: hidden.count * hidden.width))
    }
    return states
  }

  /// Runs the model over batches of whole sequences and hands out each sequence's rows.
  private func forEachHiddenState(of sequences: [[Int32]], _ body: (Rows) -> Void) {
    let block = model.configuration.block
    let lengths = sequences.map(\.count)
    precondition(
      lengths.allSatisfy { 1...tokenCountMax ~= $0 }, "a sequence the model does not take")
    let batches = TokenBatches(lengths, tokenCountMax: Self.batchTokenCountMax)
    let workspace = Workspace(
      block, rowCount: batches.largestTokenCount, sequenceLength: batches.longestSequence)
    let memory = AlignedBuffer<Float>(count: batches.largestTokenCount * block.hiddenSize)
    for batch in batches.ranges {
      let rowCount = sequences[batch].reduce(0) { $0 + $1.count }
      let hidden = Rows(start: memory.start, count: rowCount, width: block.hiddenSize)
      model.apply(to: sequences[batch], output: hidden, workspace: workspace, kernels: kernels)
      var row = 0
      for sequence in sequences[batch] {
        body(hidden[row..<row + sequence.count])
        row += sequence.count
      }
    }
  }
}
