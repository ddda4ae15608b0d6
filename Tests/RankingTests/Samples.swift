import CodeModel
import Ranking

/// Evidence for tests, written with as few words as each test needs.
enum Sample {
  /// Parts of a name written with spaces, each its own stem.
  static func parts(_ text: String, fileFrequency: Int = 1) -> [NamePart] {
    text.split(separator: " ").map {
      NamePart(text: String($0), stem: String($0), fileFrequency: fileFrequency)
    }
  }

  static func name(_ name: String, _ parts: String) -> DefinedName {
    DefinedName(name: name, parts: self.parts(parts))
  }

  static func query(
    _ words: String, identifiers: [String] = [], isSymbol: Bool = false, wantsTests: Bool = false
  ) -> QueryEvidence {
    QueryEvidence(
      words: words.split(separator: " ").map { QueryWord(stem: String($0), rarity: 2) },
      identifiers: identifiers, isSymbol: isSymbol, wantsTests: wantsTests)
  }

  static func file(
    _ path: String, stem: String = "", directory: String = "", lexical: Double = 0,
    dense: Double = 0, fileFrequency: Int = 1
  ) -> FileEvidence {
    FileEvidence(
      path: RepositoryPath(path), stemParts: parts(stem, fileFrequency: fileFrequency),
      directoryParts: parts(directory, fileFrequency: fileFrequency), lexical: lexical,
      dense: dense)
  }

  static func chunk(
    file: Int = 0, line: Int = 1, lexical: Double = 0, dense: Double = 0,
    defining definitions: [DefinedName] = []
  ) -> ChunkEvidence {
    ChunkEvidence(
      file: file, firstLine: line, lexical: lexical, dense: dense, definitions: definitions)
  }

  static func evidence(
    _ query: QueryEvidence, files: [FileEvidence], chunks: [ChunkEvidence]
  ) -> SearchEvidence {
    SearchEvidence(
      query: query, files: files, chunks: chunks,
      scale: ScoreScale(
        chunkLexicalMax: 10, fileLexicalMax: 20, denseFloor: 0.2, chunkDenseMax: 0.7,
        fileDenseMax: 0.6, fileCount: 100))
  }

  /// Features of the only candidate of a search.
  static func features(
    _ query: QueryEvidence, file: FileEvidence = file("a.swift"), chunk: ChunkEvidence = chunk()
  ) -> FeatureVector {
    FeatureExtraction(evidence(query, files: [file], chunks: [chunk])).features(ofChunk: 0)
  }
}
