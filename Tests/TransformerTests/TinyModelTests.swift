import ModelFolder
import Testing
import Transformer

/// Each family of models against its reference implementation, on random weights.
@Suite struct TinyModelTests {
  @Test(arguments: TinyModel.transformers)
  func `vectors are those of the reference`(model: TinyModel) throws {
    let encoder = try SentenceEncoder(modelDirectory: model.path, precision: .float32)
    let answers = try model.expected().questions.flatMap(\.answers)
    #expect(answers.count >= 6)
    for answer in answers {
      let distance = Distance(encoder.embed([answer.ids]), from: answer.vector)
      #expect(distance.cosine > 0.999999, "\(answer.ids)")
      #expect(distance.largestDifference < 2e-5, "\(answer.ids)")
    }
  }

  @Test(arguments: TinyModel.transformers)
  func `texts of different meaning have different vectors`(model: TinyModel) throws {
    let encoder = try SentenceEncoder(modelDirectory: model.path, precision: .float32)
    let answers = try model.expected().questions.compactMap(\.document)
    for (index, answer) in answers.enumerated() {
      let vector = encoder.embed([answer.ids])
      for other in answers[..<index] {
        #expect(Distance(vector, from: other.vector).cosine < 0.999)
      }
    }
  }

  @Test(arguments: TinyModel.transformers, [(KernelPrecision.int16, 0.9999), (.int8, 0.97)])
  func `short integers come close`(
    model: TinyModel, precision: (KernelPrecision, Double)
  ) throws {
    let encoder = try SentenceEncoder(modelDirectory: model.path, precision: precision.0)
    for answer in try model.expected().questions.flatMap(\.answers) {
      let distance = Distance(encoder.embed([answer.ids]), from: answer.vector)
      #expect(distance.cosine > precision.1)
    }
  }

  @Test(arguments: TinyModel.transformers)
  func `instruction sets agree`(model: TinyModel) throws {
    let answers = try model.expected().questions.flatMap(\.answers)
    for set in InstructionSet.available {
      let encoder = try SentenceEncoder(
        modelDirectory: model.path, precision: .float32, instructionSet: set)
      for answer in answers {
        let distance = Distance(encoder.embed([answer.ids]), from: answer.vector)
        #expect(distance.largestDifference < 2e-5, "\(set)")
      }
    }
  }

  @Test(arguments: TinyModel.transformers)
  func `a vector does not depend on the batch, to the bit`(model: TinyModel) throws {
    let encoder = try SentenceEncoder(modelDirectory: model.path, precision: .float32)
    let sequences = try model.expected().questions.flatMap(\.answers).map(\.ids)
    let together = encoder.embed(sequences)
    let size = encoder.dimension
    for (index, sequence) in sequences.enumerated() {
      #expect(encoder.embed([sequence])[...] == together[index * size..<(index + 1) * size])
    }
  }

  @Test func `the longest sequence is that of the folder`() throws {
    let encoder = try SentenceEncoder(modelDirectory: TinyModel.qwen3.path)
    #expect(encoder.tokenCountMax == 64)
    let long = [Int32](repeating: 40, count: encoder.tokenCountMax)
    #expect(encoder.embed([long]).count == encoder.dimension)
  }

  @Test func `a causal model reads each token with those before it alone`() throws {
    let encoder = try SentenceEncoder(modelDirectory: TinyModel.qwen3.path, precision: .float32)
    let ids = try #require(try TinyModel.qwen3.expected().questions.last?.document?.ids)
    let states = encoder.hiddenStates([ids])
    for count in [1, 2, 17, 50] {
      let start = encoder.hiddenStates([Array(ids.prefix(count))])
      for (left, right) in zip(start, states) { #expect(abs(left - right) < 1e-4) }
    }
  }
}
