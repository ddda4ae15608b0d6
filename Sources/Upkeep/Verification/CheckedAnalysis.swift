import CodeModel
import Storage

/// What later checks need to know of an analysis.
struct CheckedAnalysis {
  let blob: ContentHash?
  let language: String
  let firstChunk: Int64
  /// First and last line of each chunk.
  let lines: [LineRange]
  let isWhole: Bool
}
