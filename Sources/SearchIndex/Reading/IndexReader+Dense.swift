import CKernels
package import CodeModel

extension IndexReader {
  /// The similarity of a query's vector to every live document that passes the filter.
  ///
  /// All others, and all when the query is a zero vector or of another dimension, are at -infinity.
  package func denseScores(_ query: QuantizedVector, filter: FileFilter? = nil) -> DenseScores {
    var scores = [Float](repeating: -.infinity, count: documentNumberCount)
    if query.scale > 0 {
      scores.withUnsafeMutableBufferPointer { scores in
        for (index, part) in parts.enumerated()
        where part.segment.dimension == query.values.count {
          scan(part, query, accepted: filter?.accepted[index] ?? part.live, into: scores)
        }
      }
    }
    return DenseScores(values: scores, unscored: -.infinity, bases: parts.map(\.documentBase))
  }

  /// Scans the adjacent documents of adjacent accepted files in one go.
  private func scan(
    _ part: Part, _ query: QuantizedVector, accepted: FileBitmap,
    into scores: UnsafeMutableBufferPointer<Float>
  ) {
    let padding = [Int8](repeating: 0, count: part.segment.stride - query.values.count)
    let query = QuantizedVector(
      values: query.values.map { max($0, -127) } + padding, scale: query.scale)
    var run = 0..<0
    for file in 0..<part.segment.fileCount where accepted.contains(file) {
      let documents = part.segment.record(ofFile: file).documents
      if documents.lowerBound == run.upperBound {
        run = run.lowerBound..<documents.upperBound
      } else {
        scan(run, of: part, query, into: scores)
        run = documents
      }
    }
    scan(run, of: part, query, into: scores)
  }

  private func scan(
    _ run: Range<Int>, of part: Part, _ query: QuantizedVector,
    into scores: UnsafeMutableBufferPointer<Float>
  ) {
    let segment = part.segment
    // The header's check makes both sections as long as all documents need.
    guard !run.isEmpty, let vectors = segment.vectors.start, let scales = segment.scales.start,
      let output = scores.baseAddress
    else { return }
    let rows = vectors + run.lowerBound * segment.stride
    apus_dot_int8_scan(
      query.values, query.scale, rows.assumingMemoryBound(to: Int8.self), segment.stride, run.count,
      scales.assumingMemoryBound(to: Float.self) + run.lowerBound,
      output + part.documentBase + run.lowerBound)
  }
}
