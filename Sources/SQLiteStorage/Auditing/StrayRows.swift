/// Rows that belong to nothing; the raw value says what they are.
enum StrayRows: String, CaseIterable {
  case chunks = "chunks of no analysis"
  case texts = "texts of no chunk"
  case outlines = "outlines of no analysis"
  case relations = "relations of no analysis"
  case files = "files of no codebase"
  case segments = "segments of no codebase"
  case vectors = "vectors of no model"

  /// What follows `FROM` in a statement that finds them.
  var condition: String {
    switch self {
    case .chunks:
      """
      chunk WHERE NOT EXISTS (
        SELECT 1 FROM analysis a WHERE a.id = chunk.analysis
          AND chunk.id >= a.firstChunk AND chunk.id < a.firstChunk + a.chunkCount)
      """
    case .texts: "chunkText WHERE chunk NOT IN (SELECT id FROM chunk)"
    case .outlines: "outline WHERE analysis NOT IN (SELECT id FROM analysis)"
    case .relations: "relation WHERE analysis NOT IN (SELECT id FROM analysis)"
    case .files: "file WHERE codebase NOT IN (SELECT id FROM codebase)"
    case .segments: "segment WHERE codebase NOT IN (SELECT id FROM codebase)"
    case .vectors: "vector WHERE model NOT IN (SELECT id FROM model)"
    }
  }
}
