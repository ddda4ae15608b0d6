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
    return SearchEvidence(query: query, files: files, chunks: chunks, scale: scale(of: files))
  }

  private func chunk(
    _ reference: DocumentReference, _ document: IndexedDocument, in file: Int
  ) -> ChunkEvidence {
    ChunkEvidence(
      file: file, firstLine: document.lines.start, lexical: scores.lexical(reference),
      dense: scores.dense(reference) ?? 0,
      named: named.weight(of: document.lines, in: document.file),
      definitions: document.symbols.map { symbol in
        DefinedName(
          name: symbol.name,
          parts: CodeTerms.parts(of: symbol.name.utf8).map { part in
            NamePart(text: part, stem: CodeTerms.stem(part))
          })
      })
  }

  private func file(_ reference: FileReference) -> FileEvidence {
    let file = reader.file(reference)
    return FileEvidence(
      path: file.path, stemParts: pathParts(stem(of: file.path)),
      directoryParts: pathParts(file.path.parent?.name ?? []),
      lexical: scores.lexical(reference), dense: scores.dense(file),
      named: named.weight(of: reference), isAskedFor: named.isAskedFor(reference))
  }

  /// The name without its last extension.
  private func stem(of path: RepositoryPath) -> ArraySlice<UInt8> {
    let name = path.name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return name
    }
    return name[..<dot]
  }

  private func pathParts(_ name: ArraySlice<UInt8>) -> [NamePart] {
    CodeTerms.parts(of: name).map { part in
      NamePart(
        text: part, stem: CodeTerms.stem(part), fileFrequency: reader.pathPartFrequency(part))
    }
  }

  private func scale(of files: [FileEvidence]) -> ScoreScale {
    ScoreScale(
      chunkLexicalMax: candidates.chunkLexicalMax, fileLexicalMax: candidates.fileLexicalMax,
      denseFloor: candidates.denseFloor, chunkDenseMax: candidates.denseMax,
      fileDenseMax: files.map(\.dense).max() ?? 0, fileCount: reader.fileCount)
  }
}
