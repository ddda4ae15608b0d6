import CodeModel

extension SegmentBuilder {
  /// Writes the segment under a path, replacing what is there; synced to disk when it returns.
  ///
  /// Afterwards the builder is empty and can gather the next segment.
  package mutating func write(to path: String) throws(SegmentFault) {
    files.sort { $0.path < $1.path }
    for (previous, next) in zip(files, files.dropFirst()) where previous.path == next.path {
      throw .duplicateFile(next.path)
    }
    let order = files.flatMap(\.documents)
    let file = try SegmentFileWriter(path: path)
    try tables().write(to: file)
    try vectors.write(order, to: file)
    let names = interner.terms.sortedNumbers()
    try writeTerms(names, order, to: file)
    try writePathTerms(names, to: file)
    try writeIdentifiers(order, to: file)
    try writePathParts(to: file)
    try file.commit(
      fileCount: files.count, documentCount: records.count, dimension: vectors.dimension,
      stride: VectorStore.stride(dimension: vectors.dimension))
    self = SegmentBuilder()
  }

  private func tables() -> SegmentTables {
    var tables = SegmentTables()
    for file in files {
      tables.append(
        path: file.path.bytes, language: Array(file.language.rawValue.utf8),
        pathTerms: file.pathTermCount, Array(records[file.documents]))
    }
    return tables
  }

  private func writeTerms(
    _ names: [Int], _ order: [Int], to file: SegmentFileWriter
  ) throws(SegmentFault) {
    let grouped = GroupedEntries(
      counter.entries, ends: entryEnds, order: order, termCount: interner.terms.count)
    var dictionary = try DictionaryWriter(.terms, in: file)
    for term in names {
      let list = grouped.postings(of: term)
      if !list.isEmpty { try dictionary.append(interner.terms[term], postings: list, to: file) }
    }
    try dictionary.finish(in: file)
  }

  private func writePathTerms(
    _ names: [Int], to file: SegmentFileWriter
  ) throws(SegmentFault) {
    var lists: [Int: (bytes: [UInt8], previous: Int)] = [:]
    for (ordinal, pending) in files.enumerated() {
      for (term, count) in pending.pathTerms {
        var list = lists.removeValue(forKey: term) ?? ([], 0)
        CountedPostings.append(ordinal, count: count, previous: &list.previous, to: &list.bytes)
        lists[term] = list
      }
    }
    var dictionary = try DictionaryWriter(.pathTerms, in: file)
    for term in names {
      guard let list = lists[term] else { continue }
      try dictionary.append(interner.terms[term], postings: list.bytes, to: file)
    }
    try dictionary.finish(in: file)
  }

  private func writeIdentifiers(
    _ order: [Int], to file: SegmentFileWriter
  ) throws(SegmentFault) {
    var places = [Int](repeating: 0, count: order.count)
    for (place, document) in order.enumerated() { places[document] = place }
    let pairs = definitions.map { (key: $0.key, ordinal: places[$0.document]) }
    try OrdinalLists.write(pairs, .identifiers, to: file)
  }

  private func writePathParts(to file: SegmentFileWriter) throws(SegmentFault) {
    let pairs = files.enumerated().flatMap { ordinal, pending in
      PathParts.distinct(in: pending.path).map { (key: Array($0.utf8), ordinal: ordinal) }
    }
    try OrdinalLists.write(pairs, .pathParts, to: file)
  }
}
