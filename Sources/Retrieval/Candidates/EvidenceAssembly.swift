import CodeModel
import Ranking
import SearchIndex

/// Gathers from the index everything ranking weighs about candidates.
struct EvidenceAssembly {
  let reader: IndexReader
  let scores: LegScores
  let candidates: Candidates
  let named: NamedPlaces
  private let stems = StemCache()

  init(
    reader: IndexReader, scores: LegScores, candidates: Candidates, named: NamedPlaces
  ) {
    self.reader = reader
    self.scores = scores
    self.candidates = candidates
    self.named = named
  }

  func evidence(for query: QueryEvidence) -> SearchEvidence {
    var positions: [FileReference: Int] = [:]
    var files: [FileEvidence] = []
    let chunks = candidates.documents.map { reference in
      let document = reader.document(reference)
      let position = positions[document.file] ?? files.count
      if position == files.count {
        positions[document.file] = position
        files.append(file(document.file))
      }
      return chunk(reference, document, in: position)
    }
    return SearchEvidence(
      query: query, files: files, chunks: chunks,
      scale: ScoreScale(
        of: files, denseFloor: candidates.denseFloor, fileCount: reader.fileCount))
  }

  private func chunk(
    _ reference: DocumentReference, _ document: IndexedDocument, in file: Int
  ) -> ChunkEvidence {
    ChunkEvidence(
      file: file, firstLine: document.lines.start, lexical: scores.lexical(reference),
      focused: scores.focused(reference), dense: scores.dense(reference) ?? 0,
      named: named.weight(of: document.lines, in: document.file),
      definitions: document.symbols.map { symbol in
        DefinedName(
          name: symbol.name,
          parts: CodeTerms.parts(of: symbol.name.utf8).map { part in
            NamePart(text: part, stem: stems.stem(part))
          }, isType: symbol.kind.isType)
      })
  }

  private func file(_ reference: FileReference) -> FileEvidence {
    let file = reader.file(reference)
    return FileEvidence(
      path: file.path, stemParts: pathParts(PathParts.stem(of: file.path.name)),
      directoryParts: pathParts(file.path.parent?.name ?? []),
      folderParts: folderParts(file.path), signals: signals(reference, file),
      chunkCount: file.documents.count, named: named.weight(of: reference),
      isAskedFor: named.isAskedFor(reference))
  }

  private func signals(_ reference: FileReference, _ file: IndexedFile) -> SignalVector {
    var signals = SignalVector()
    for document in file.documents {
      signals[.chunkLexical] = max(signals[.chunkLexical], scores.lexical(document))
      signals[.chunkFocused] = max(signals[.chunkFocused], scores.focused(document))
      signals[.chunkDense] = max(signals[.chunkDense], scores.dense(document) ?? 0)
    }
    signals[.fileDense] = scores.dense(file)
    scores.addFileSignals(of: reference, path: file.path, to: &signals)
    return signals
  }

  private func folderParts(_ path: RepositoryPath) -> [NamePart] {
    let folder = path.parent?.parent?.bytes ?? []
    return CodeTerms.parts(of: folder).map { NamePart(text: $0, stem: stems.stem($0)) }
  }

  private func pathParts(_ name: ArraySlice<UInt8>) -> [NamePart] {
    CodeTerms.parts(of: name).map { part in
      NamePart(
        text: part, stem: stems.stem(part), fileFrequency: reader.pathPartFrequency(part))
    }
  }
}

/// The stems of words that come again and again while one query is answered, by one thread.
private final class StemCache {
  private var stems: [String: String] = [:]

  func stem(_ word: String) -> String {
    if let stem = stems[word] { return stem }
    let stem = CodeTerms.stem(word)
    stems[word] = stem
    return stem
  }
}
