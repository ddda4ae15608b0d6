import CodeModel

/// Combines segments into one without the texts they were built from.
///
/// The result has the bytes a builder would write for the same live files. Postings and vectors are
/// copied list by list and row by row from the mapped inputs.
package enum SegmentMerger {
  /// Writes the live files of all inputs under a path; synced to disk when it returns.
  ///
  /// Bit `f` of `deadFiles` marks file `f` of its segment as dead. Throws when a path is live twice,
  /// when vectors differ in length, or when an input is damaged: it is read whole anyway, and damage
  /// must not be passed on under a fresh checksum.
  package static func merge(
    _ inputs: [(segment: Segment, deadFiles: [UInt64])], to path: String
  ) throws(SegmentFault) {
    for (segment, _) in inputs { try segment.verify() }
    let plan = try MergePlan(inputs)
    let file = try SegmentFileWriter(path: path)
    try tables(plan).write(to: file)
    try writeScales(plan, to: file)
    try writeVectors(plan, to: file)
    try merge(\.terms, .terms, plan, .fields(plan.documentMaps), to: file)
    try merge(\.pathTerms, .pathTerms, plan, .counted(plan.fileMaps), to: file)
    try merge(\.identifiers, .identifiers, plan, .counted(plan.documentMaps), to: file)
    try merge(\.pathParts, .pathParts, plan, .counted(plan.fileMaps), to: file)
    try file.commit(
      fileCount: plan.files.count, documentCount: plan.documentCount, dimension: plan.dimension,
      stride: VectorStore.stride(dimension: plan.dimension))
  }

  private static func tables(_ plan: MergePlan) -> SegmentTables {
    var tables = SegmentTables()
    for file in plan.files {
      let segment = plan.segments[file.input]
      let record = segment.record(ofFile: file.ordinal)
      tables.append(
        path: Array(segment.pathBytes(file.ordinal)),
        language: Array(segment.language(ofFile: file.ordinal).rawValue.utf8),
        pathTerms: record.pathTerms, record.documents.map { segment.documentRecord($0) })
    }
    return tables
  }

  private static func writeScales(
    _ plan: MergePlan, to file: SegmentFileWriter
  ) throws(SegmentFault) {
    try file.begin(.scales)
    for (segment, documents) in plan.runs {
      try file.append(segment.scales.slice(documents.lowerBound * 4, documents.count * 4).buffer)
    }
    try file.end()
  }

  private static func writeVectors(
    _ plan: MergePlan, to file: SegmentFileWriter
  ) throws(SegmentFault) {
    try file.begin(.vectors)
    for (segment, documents) in plan.runs {
      let stride = segment.stride
      let rows = segment.vectors.slice(documents.lowerBound * stride, documents.count * stride)
      try file.append(rows.buffer)
    }
    try file.end()
  }

  private static func merge(
    _ dictionary: KeyPath<Segment, DictionaryReader>, _ sections: SegmentLayout.Dictionary,
    _ plan: MergePlan, _ encoding: MergedPostings.Encoding, to file: SegmentFileWriter
  ) throws(SegmentFault) {
    var writer = try DictionaryWriter(sections, in: file)
    var cursors = MergeCursors(plan.segments.map { $0[keyPath: dictionary].cursor })
    var merged = MergedPostings(encoding)
    while let key = cursors.nextKey() {
      merged.removeAll()
      cursors.takeLists(of: key) { input, list in merged.append(list, ofInput: input) }
      let list = merged.encoded()
      if !list.isEmpty { try writer.append(key, postings: list, to: file) }
    }
    try writer.finish(in: file)
  }
}
