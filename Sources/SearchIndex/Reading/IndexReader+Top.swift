import CodeModel

extension IndexReader {
  /// The best documents, best first; equal scores are ordered by path, then line.
  package func topDocuments(_ scores: DocumentScores, count: Int) -> [ScoredDocument] {
    var selection = TopSelection(count: count) { left, right in
      precedes(reference(ofDocument: left), reference(ofDocument: right))
    }
    selection.offer(scores.values, except: scores.unscored)
    return selection.sorted().map {
      ScoredDocument(reference: reference(ofDocument: $0.number), score: $0.score)
    }
  }

  /// The best files, best first; equal scores are ordered by path.
  package func topFiles(_ scores: FileScores, count: Int) -> [ScoredFile] {
    var selection = TopSelection(count: count) { left, right in
      precedes(reference(ofFile: left), reference(ofFile: right))
    }
    selection.offer(scores.values, except: 0)
    return selection.sorted().map {
      ScoredFile(reference: reference(ofFile: $0.number), score: $0.score)
    }
  }

  /// The order of documents that nothing else tells apart: by path, then line.
  package func precedes(_ left: DocumentReference, _ right: DocumentReference) -> Bool {
    let (leftFile, rightFile) = (file(of: left), file(of: right))
    guard leftFile == rightFile else { return precedes(leftFile, rightFile) }
    return left.document < right.document
  }

  /// The order of files by their paths' bytes.
  package func precedes(_ left: FileReference, _ right: FileReference) -> Bool {
    guard left.segment != right.segment else { return left.file < right.file }
    return parts[left.segment].segment.pathBytes(left.file)
      .lexicographicallyPrecedes(parts[right.segment].segment.pathBytes(right.file))
  }

  private func reference(ofDocument number: Int) -> DocumentReference {
    let segment = parts.partitioningIndex { $0.documentBase > number } - 1
    return DocumentReference(segment: segment, document: number - parts[segment].documentBase)
  }

  private func reference(ofFile number: Int) -> FileReference {
    let segment = parts.partitioningIndex { $0.fileBase > number } - 1
    return FileReference(segment: segment, file: number - parts[segment].fileBase)
  }
}

extension [IndexReader.Part] {
  /// The first index whose element belongs to the second half; the predicate is false, then true.
  fileprivate func partitioningIndex(_ isInSecondHalf: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
