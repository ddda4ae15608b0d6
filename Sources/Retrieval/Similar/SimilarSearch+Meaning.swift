import CodeModel
import Embedding
import SearchIndex
import Storage

extension SimilarSearch {
  /// Candidates whose vectors are near to that of the code, but for places that are known already.
  func meaningHits(
    _ subject: SimilarSubject, _ candidates: SimilarCandidates, besides known: [SearchHit],
    scoreMin: Double, _ reply: inout SimilarReply
  ) async throws -> [SimilarHit] {
    let places = Dictionary(grouping: known, by: \.path)
    var chosen: [(document: IndexedDocument, file: IndexedFile, nearness: Float)] = []
    for near in candidates.nearest where chosen.count < SimilarLimits.meaningCountMax {
      let document = reader.document(near.reference)
      let file = reader.file(document.file)
      let isKnown = places[file.path]?.contains { $0.lines.overlaps(document.lines) } ?? false
      guard !isKnown, !subject.covers(file.path, document.lines) else { continue }
      chosen.append((document, file, near.score))
    }
    let stored = try store.chunks(
      withIDs: chosen.map { ChunkID(rawValue: $0.document.chunkID) })
    let present = chosen.compactMap { place in
      stored[ChunkID(rawValue: place.document.chunkID)].map { (place: place, chunk: $0) }
    }
    let nearness = present.map { Double($0.place.nearness) }
    let scores = try await similarities(
      of: present.map(\.chunk), to: subject, nearness: nearness, candidates, &reply)
    return zip(present, scores).filter { $1 >= scoreMin }.map { entry, score in
      SimilarHit(
        hit: SearchHit(
          path: entry.place.file.path, lines: entry.place.document.lines,
          language: entry.place.file.language, scope: entry.chunk.chunk.scope,
          signature: entry.chunk.chunk.signature, symbols: entry.place.document.symbols,
          score: score, text: entry.chunk.text, explanation: []),
        likeness: .similar(score))
    }
  }

  /// By the transformer, or where it is missing by the static vectors, which is said.
  private func similarities(
    of chunks: [StoredChunk], to subject: SimilarSubject, nearness: [Double],
    _ candidates: SimilarCandidates, _ reply: inout SimilarReply
  ) async throws -> [Double] {
    guard !chunks.isEmpty else { return [] }
    let reason: String
    switch embedder {
    case .missing(let missing): reason = missing
    case .available(let embedder):
      do {
        let text = String(decoding: subject.text, as: UTF8.self)
        return try await SimilarityStage(embedder: embedder, vectors: vectors)
          .similarities(of: chunks, to: text, as: .candidates).values
      } catch let fault as StorageFault {
        throw fault
      } catch let cancellation as CancellationError {
        throw cancellation
      } catch {
        reason = "the embedding model failed: \(error)"
      }
    }
    guard candidates.missingReason == nil else {
      reply.notices.append("meaning was not compared: \(reason)")
      return chunks.map { _ in 0 }
    }
    reply.notices.append("meaning was compared by static vectors alone: \(reason)")
    return nearness
  }
}
