import CodeModel
import CodeSyntax
import Embedding
import Indexing
import Languages
import SQLiteStorage
import Settings
import SourceTree
import Storage
import Upkeep

/// Compares a pack with a folder before anything of it is believed.
struct PackTrial {
  /// Contents that are parsed, and texts that are embedded, to be compared with the pack's.
  private static let contentCountMax = 8
  private static let textCountMax = 16
  /// Least cosine between a vector of the pack and one made here; rounding and other processors
  /// cost less than a tenth of the rest.
  private static let cosineMin: Float = 0.995

  let index: CodeIndex
  let pack: IndexPack
  let root: CodebaseRoot

  struct Result: Sendable {
    var contentCount = 0
    var textCount = 0
  }

  /// Throws `PackFault.untrue` for a pack that contradicts the content it names.
  func run() async throws -> Result {
    let texts = try await BlockingWork.run { try compareAnalyses() }
    var result = Result(contentCount: texts.contentCount)
    // Without the model no vector is taken either.
    guard let embedder = try? await index.embedder.ready(), pack.model == embedder.identity,
      !texts.sample.isEmpty
    else { return result }
    let vectors = try await embedder.embed(texts.sample.map(\.text), for: .candidates)
    for (own, foreign) in zip(vectors, texts.sample.map(\.vector)) {
      guard Self.cosine(own, foreign) >= Self.cosineMin else {
        throw PackFault.untrue(path: pack.path, detail: "a vector is not the one of its text")
      }
    }
    result.textCount = vectors.count
    return result
  }

  private typealias Sample = [(text: [UInt8], vector: [Float])]

  private func compareAnalyses() throws -> (contentCount: Int, sample: Sample) {
    let languages = UserLanguages(directory: index.configuration.configurationDirectory)
    let codebase = try index.store.codebase(root: root.bytes)
    let settings = try index.settings(of: root)
    let source = SourceTreeScanner(
      root: root.path, limits: settings.scanLimits,
      ignoredPatterns: settings.ignoredPatterns(with: codebase?.ignoredPatterns ?? []),
      catalog: try settings.languageCatalog(languages.catalog))
    let analyser = index.analyser(
      including: languages, tokens: ModelTokenCounting(try index.staticTable.get()),
      budget: settings.chunkBudget)
    let held = try HeldContent(source: source, analyser: analyser).keys { pack.holds($0) }
    let step = max(1, held.count / Self.contentCountMax)
    var result: (contentCount: Int, sample: Sample) = (0, [])
    for (position, (key, path)) in held.enumerated() {
      // A file that changes meanwhile is for the synchronisation to see.
      guard let content = try? source.read(path), IndexPack.isContent(content, of: key) else {
        continue
      }
      guard let analysis = pack.analysis(for: key, of: content) else {
        throw PackFault.untrue(
          path: pack.path, detail: "what it says of \(path) does not fit that file")
      }
      guard position.isMultiple(of: step), result.contentCount < Self.contentCountMax else {
        continue
      }
      guard analyser.analyse(content, language: key.language) == analysis else {
        throw PackFault.untrue(
          path: pack.path, detail: "its analysis of \(path) is not the one made here")
      }
      result.contentCount += 1
      let room = Self.textCountMax - result.sample.count
      result.sample += pack.embedded(key, of: content).prefix(min(2, room))
    }
    return result
  }

  private static func cosine(_ left: [Float], _ right: [Float]) -> Float {
    guard left.count == right.count else { return 0 }
    let product = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    let lengths = [left, right].map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let cosine = product / (lengths[0] * lengths[1])
    return cosine.isFinite ? cosine : 0
  }
}
