import CodeModel
import Foundation
import Testing
import Transformer

@Suite struct SentenceEncoderTests {
  @Test(arguments: [(KernelPrecision.float32, 0.999999), (.int16, 0.9999), (.int8, 0.98)])
  func `vectors are those of the reference`(precision: KernelPrecision, least: Double) throws {
    let encoder = try SentenceEncoder(modelDirectory: Model.directory(), precision: precision)
    let sentences = try GoldenSentence.all()
    let vectors = encoder.embed(sentences.map(\.ids))
    #expect(vectors.count == sentences.count * encoder.dimension)
    for (index, sentence) in sentences.enumerated() {
      let vector = vectors[index * 384..<(index + 1) * 384]
      #expect(sentence.cosine(vector) > least, "\(sentence.text)")
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5, "\(sentence.text)")
    }
  }

  /// Without a fused multiply-add the portable kernels round differently, and a last bit can tip
  /// a quantised activation over to the next step.
  @Test(arguments: [(KernelPrecision.float32, 0.999999), (.int16, 0.9999), (.int8, 0.99)])
  func `instruction sets agree, those with fused multiply-add to the bit`(
    precision: KernelPrecision, least: Double
  ) throws {
    let sequences = try GoldenSentence.all().prefix(4).map(\.ids)
    let directory = try Model.directory()
    var vectors: [InstructionSet: [Float]] = [:]
    for set in InstructionSet.available {
      vectors[set] = try SentenceEncoder(
        modelDirectory: directory, precision: precision, instructionSet: set
      ).embed(sequences)
    }
    if let wide = vectors[.avx512] { #expect(wide == vectors[.avx2]) }
    let portable = try #require(vectors[.portable])
    let fastest = try #require(vectors[.fastest])
    for start in stride(from: 0, to: portable.count, by: 384) {
      let cosine = (start..<start + 384).reduce(0) {
        $0 + Double(portable[$1]) * Double(fastest[$1])
      }
      #expect(cosine > least)
    }
  }

  @Test(arguments: [KernelPrecision.float32, .int16])
  func `a vector does not depend on the batch, to the bit`(precision: KernelPrecision) throws {
    let encoder = try SentenceEncoder(modelDirectory: Model.directory(), precision: precision)
    let sequences = try GoldenSentence.all().prefix(12).map(\.ids)
    let together = encoder.embed(sequences)
    let backwards = encoder.embed(sequences.reversed())
    for (index, sequence) in sequences.enumerated() {
      let alone = encoder.embed([sequence])
      let other = sequences.count - 1 - index
      #expect(alone[...] == together[index * 384..<(index + 1) * 384])
      #expect(alone[...] == backwards[other * 384..<(other + 1) * 384])
    }
  }

  @Test func `several threads at once get the vectors of one`() async throws {
    let encoder = try SentenceEncoder(modelDirectory: Model.directory())
    let sequences = try GoldenSentence.all().prefix(6).map(\.ids)
    let expected = encoder.embed(sequences)
    await withTaskGroup(of: [Float].self) { group in
      for _ in 0..<4 { group.addTask { encoder.embed(sequences) } }
      for await vectors in group { #expect(vectors == expected) }
    }
  }

  @Test func `a vector is the normalised mean of the hidden states`() throws {
    let encoder = try SentenceEncoder(modelDirectory: Model.directory())
    let sequences = try GoldenSentence.all().prefix(3).map(\.ids)
    let states = encoder.hiddenStates(sequences)
    let vectors = encoder.embed(sequences)
    #expect(states.count == sequences.reduce(0) { $0 + $1.count } * encoder.dimension)
    var mean = (0..<384).map { column in
      (0..<sequences[0].count).reduce(Float(0)) { $0 + states[$1 * 384 + column] }
    }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    mean = mean.map { $0 / length }
    for (left, right) in zip(mean, vectors) { #expect(abs(left - right) < 1e-5) }
  }

  @Test func `the longest sequence and no sequence are fine`() throws {
    let encoder = try SentenceEncoder(modelDirectory: Model.directory())
    let long = [Int32](repeating: 2000, count: encoder.tokenCountMax)
    #expect(encoder.embed([long]).count == 384)
    #expect(encoder.embed([]).isEmpty)
    #expect(encoder.hiddenStates([]).isEmpty)
  }

  @Test func `the identity names model, weights and precision`() throws {
    let directory = try Model.directory()
    let identity = try SentenceEncoder(modelDirectory: directory).identity
    let parts = identity.split(separator: "/")
    #expect(parts.count == 3 && parts[0] == "all-MiniLM-L6-v2" && parts[2] == "i16")
    #expect(parts[1].count == 12 && parts[1].allSatisfy(\.isHexDigit))
    #expect(try SentenceEncoder(modelDirectory: directory).identity == identity)
    let int8 = try SentenceEncoder(modelDirectory: directory, precision: .int8).identity
    #expect(int8 == identity.dropLast(3) + "i8")
  }

  @Test func `a folder without a model is an error that says what to run`() {
    let fault = #expect(throws: TransformerFault.self) {
      try SentenceEncoder(modelDirectory: "/no/such/folder")
    }
    #expect(fault?.description.contains("/no/such/folder/config.json") == true)
    #expect(fault?.description.contains("scripts/setup") == true)
  }

  @Test(arguments: [
    (#""model_type": "bert""#, #""model_type": "gpt2""#),
    (#""hidden_act": "gelu""#, #""hidden_act": "relu""#),
    (#""num_attention_heads": 12"#, #""num_attention_heads": 5"#),
    (#""hidden_size": 384"#, #""hidden_size": -1"#),
    (#""hidden_size": 384"#, #""hidden_size": 768"#),
    (#""layer_norm_eps": 1e-12"#, #""layer_norm_eps": "small""#),
    (#""max_position_embeddings": 512"#, #""max_position_embeddings": 128"#),
    (#""vocab_size": 30522"#, #""vocab_size": 30522"#.dropLast() + "{"),
  ])
  func `a configuration that does not fit is an error`(found: String, replacement: String) throws {
    let model = try Model.directory()
    let folder = NSTemporaryDirectory() + "apus-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/model.safetensors",
      withDestinationPath: "\(model)/model.safetensors")
    let configuration = try String(contentsOfFile: "\(model)/config.json", encoding: .utf8)
    #expect(configuration.contains(found))
    try configuration.replacingOccurrences(of: found, with: replacement)
      .write(toFile: "\(folder)/config.json", atomically: true, encoding: .utf8)
    #expect(throws: TransformerFault.self) { try SentenceEncoder(modelDirectory: folder) }
  }
}
