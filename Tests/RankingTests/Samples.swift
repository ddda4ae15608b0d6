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

  static func name(_ name: String, _ parts: String, isType: Bool = false) -> DefinedName {
    DefinedName(name: name, parts: self.parts(parts), isType: isType)
  }

  static func query(
    _ words: String, identifiers: [String] = [], runs: Set<String> = [], scope: [String] = [],
    isSymbol: Bool = false, wantsTests: Bool = false
  ) -> QueryEvidence {
    QueryEvidence(
      words: words.split(separator: " ").map { QueryWord(stem: String($0), rarity: 2) },
      identifiers: identifiers, runs: runs, scopeStems: scope, isSymbol: isSymbol,
      wantsTests: wantsTests)
  }

  static func file(
    _ path: String, stem: String = "", directory: String = "", folders: String = "",
    signals: [Signal: Double] = [:], fileFrequency: Int = 1, chunkCount: Int = 1
  ) -> FileEvidence {
    FileEvidence(
      path: RepositoryPath(path), stemParts: parts(stem, fileFrequency: fileFrequency),
      directoryParts: parts(directory, fileFrequency: fileFrequency),
      folderParts: parts(folders), signals: SignalVector(signals), chunkCount: chunkCount)
  }

  static func chunk(
    file: Int = 0, line: Int = 1, lexical: Double = 0, dense: Double = 0,
    defining definitions: [DefinedName] = []
  ) -> ChunkEvidence {
    ChunkEvidence(
      file: file, firstLine: line, lexical: lexical, focused: lexical, dense: dense,
      definitions: definitions)
  }

  static func evidence(
    _ query: QueryEvidence, files: [FileEvidence], chunks: [ChunkEvidence]
  ) -> SearchEvidence {
    SearchEvidence(
      query: query, files: files, chunks: chunks,
      scale: ScoreScale(maxima: maxima, denseFloor: 0.2, fileCount: 100))
  }

  private static let maxima = SignalVector([
    .chunkLexical: 10, .chunkFocused: 10, .fileLexical: 20, .variants: 5, .joined: 5,
    .chunkDense: 0.7, .fileDense: 0.6, .commitBest: 4, .commitSum: 8,
    .commitField: 4,
  ])

  /// Features of the only candidate file of a search.
  static func features(
    _ query: QueryEvidence, file: FileEvidence = file("a.swift"), chunk: ChunkEvidence = chunk()
  ) -> FeatureVector {
    FeatureExtraction(evidence(query, files: [file], chunks: [chunk])).files[0]
  }
}
