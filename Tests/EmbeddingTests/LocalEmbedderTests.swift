import CodeModel
import Embedding
import ModelFolder
import Testing
import Transformer

struct LocalEmbedderTests {
  let embedder: LocalEmbedder

  init() throws {
    _ = try ModelFolder.path("model.safetensors")
    embedder = try LocalEmbedder(modelDirectory: ModelFolder.path, width: 2)
  }

  private func embed(_ texts: [String]) async throws -> [[Float]] {
    try await embedder.embed(texts.map { Array($0.utf8) }, for: .documents)
  }

  @Test func `vectors come in the order of the texts and depend on nothing else`() async throws {
    let texts = (0..<24).map {
      String(repeating: "let value\($0) = compute() ", count: $0 * 2 % 17)
    }
    let together = try await embed(texts)
    for (text, vector) in zip(texts, together) {
      #expect(try await embed([text]) == [vector])
    }
  }

  @Test func `vectors are unit vectors of the embedder's dimension`() async throws {
    for vector in try await embed(["", "x", String(repeating: "long text ", count: 2000)]) {
      #expect(vector.count == embedder.dimension)
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
    }
  }

  @Test func `no texts give no vectors`() async throws {
    #expect(try await embedder.embed([], for: .documents).isEmpty)
  }

  @Test func `what lies beyond the model's limit does not count`() async throws {
    let start = String(repeating: "one two three ", count: 100)
    let vectors = try await embed([start + "apples", start + "machines"])
    #expect(vectors[0] == vectors[1])
  }

  @Test func `identifiers read as the words they are made of`() async throws {
    let vectors = try await embed(["parseHTTPHeader_x2", "parse http header_x2"])
    #expect(vectors[0] == vectors[1])
  }

  @Test func `a question lies closer to the code that answers it`() async throws {
    let vectors = try await embed([
      "how do I sort a list by a key",
      "def order_by(rows, field): return sorted(rows, key=lambda row: row[field])",
      "def connect(host, port): return socket.create_connection((host, port))",
    ])
    #expect(cosine(vectors[0], vectors[1]) > cosine(vectors[0], vectors[2]) + 0.1)
  }

  @Test func `the identity names model, precision and recipe`() throws {
    #expect(embedder.identity.contains("MiniLM"))
    #expect(embedder.identity.hasSuffix(EmbeddedText.recipe))
    let exact = try LocalEmbedder(modelDirectory: ModelFolder.path, precision: .float32)
    #expect(exact.identity != embedder.identity)
  }

  @Test func `a cancelled task gets no vectors`() async {
    let task = Task { [self] in
      withUnsafeCurrentTask { $0?.cancel() }
      return try await embed(["never"])
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a missing model names its path and set-up`() throws {
    let fault = EmbeddingFault.missingModel(path: "/nowhere/model.safetensors")
    #expect(throws: fault) { try LocalEmbedder(modelDirectory: "/nowhere") }
    #expect(fault.description.contains("/nowhere/model.safetensors"))
    #expect(fault.description.contains("scripts/setup"))
    #expect(fault.fault == .environment)
  }

  @Test func `a model that lacks one file names that file`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "model.safetensors")
    try folder.write([1], to: "config.json")
    #expect(throws: EmbeddingFault.missingModel(path: "\(folder.path)/vocab.txt")) {
      try LocalEmbedder(modelDirectory: folder.path)
    }
  }
}
