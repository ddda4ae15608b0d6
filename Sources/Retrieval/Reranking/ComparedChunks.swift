import Ranking
import Storage

/// The candidates that the transformer compares with a query.
struct ComparedChunks {
  /// Their places among the ranked.
  let places: [Int]
  /// Of each.
  let chunks: [StoredChunk]
  /// Candidates that left the store since the index was read: they are no answers any more.
  let gone: Set<Int>
}

extension Retriever {
  /// Chooses what is compared: more where all vectors are stored, else what can be read in time.
  ///
  /// That depends on what is stored and on how long texts are, never on the clock, so that the same
  /// index ranks the same on a slow machine.
  func compared(
    _ shortlist: Shortlist, by blend: SimilarityBlend, model: String
  ) throws -> ComparedChunks {
    let ranked = shortlist.ranked
    let places = blend.compared(ranked, countMax: blend.storedCountMax)
    let stored = try source.chunks(withIDs: places.map { shortlist.chunkID(of: ranked[$0]) })
    let texts = places.map { stored[shortlist.chunkID(of: ranked[$0])] }
    let present = zip(places, texts).compactMap { place, text in text.map { (place, $0) } }
    let gone = Set(zip(places, texts).filter { $1 == nil }.map { ranked[$0.0].candidate })
    let areStored = try vectors.areStored(present.map(\.1.embeddedTextHash), model: model)
    let chosen = areStored ? present : inTime(Array(present.prefix(blend.candidateCountMax)))
    return ComparedChunks(places: chosen.map(\.0), chunks: chosen.map(\.1), gone: gone)
  }

  /// The first candidates that can be read within the time budget, at least two.
  private func inTime(_ candidates: [(Int, StoredChunk)]) -> [(Int, StoredChunk)] {
    var tokens = tuning.transformerMilliseconds * EmbeddingPace.tokensPerMillisecond
    return candidates.enumerated().prefix { number, candidate in
      tokens -= EmbeddingPace.tokenCount(ofBytes: candidate.1.text.count)
      return tokens >= 0 || number < 2
    }.map(\.element)
  }
}

/// How fast texts are taken to be read: two cores of the year 2023 with all-MiniLM-L6-v2.
private enum EmbeddingPace {
  static let tokensPerMillisecond = 35
  private static let bytesPerToken = 3
  /// The model reads no more of a text.
  private static let tokenCountMax = 256

  static func tokenCount(ofBytes count: Int) -> Int {
    min(count / bytesPerToken + 2, tokenCountMax)
  }
}
