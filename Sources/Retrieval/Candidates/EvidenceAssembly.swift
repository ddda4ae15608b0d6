import CodeModel
import Ranking
import SearchIndex

/// Gathers from the index everything ranking weighs about candidates.
struct EvidenceAssembly {
  let reader: IndexReader
  let scores: LegScores
  let candidates: Candidates
  let named: NamedPlaces

  func evidence(for query: QueryEvidence) -> SearchEvidence {
    let names = NameReading(reader: reader, words: query.words)
    var positions: [FileReference: Int] = [:]
    var files: [FileEvidence] = []
    let chunks = candidates.documents.map { reference in
      let document = reader.document(reference)
      let position = positions[document.file] ?? files.count
      if position == files.count {
        positions[document.file] = position
        files.append(file(document.file, names))
      }
      return chunk(reference, document, in: position, names)
    }
    return SearchEvidence(
      query: query, files: files, chunks: chunks,
      scale: ScoreScale(
        of: files, denseFloor: candidates.denseFloor, fileCount: reader.fileCount))
  }

  private func chunk(
    _ reference: DocumentReference, _ document: IndexedDocument, in file: Int, _ names: NameReading
  ) -> ChunkEvidence {
    ChunkEvidence(
      file: file, firstLine: document.lines.start, lexical: scores.lexical(reference),
      focused: scores.focused(reference), dense: scores.dense(reference) ?? 0,
      named: named.weight(of: document.lines, in: document.file),
      definitions: document.symbols.map { symbol in
        DefinedName(
          name: symbol.name, parts: names.parts(of: symbol.name.utf8),
          isType: symbol.kind.isType)
      })
  }

  private func file(_ reference: FileReference, _ names: NameReading) -> FileEvidence {
    let file = reader.file(reference)
    let directory = file.path.parent.map(names.directoryParts)
    return FileEvidence(
      path: file.path, stemParts: names.pathParts(of: PathParts.stem(of: file.path.name)),
      directoryParts: directory?.own ?? [],
      folderParts: directory?.above ?? [],
      signals: signals(reference, file),
      chunkCount: file.documents.count, named: named.weight(of: reference),
      isAskedFor: named.isAskedFor(reference))
  }

  private func signals(_ reference: FileReference, _ file: IndexedFile) -> SignalVector {
    var signals = SignalVector()
    scores.addChunkSignals(of: file.documents, to: &signals)
    signals[.fileDense] = scores.dense(file)
    scores.addFileSignals(of: reference, path: file.path, to: &signals)
    return signals
  }
}
