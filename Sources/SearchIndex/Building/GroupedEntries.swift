/// The counts of all documents regrouped by term, documents in their final order.
struct GroupedEntries {
  private var starts: [Int]
  private var documents: [UInt32]
  private var counts: [FieldCounts]

  /// `ends` says where each document's entries end; `order` lists the documents as written.
  init(_ entries: [TermCounter.Entry], ends: [Int], order: [Int], termCount: Int) {
    starts = [Int](repeating: 0, count: termCount + 1)
    documents = [UInt32](repeating: 0, count: entries.count)
    counts = [FieldCounts](repeating: FieldCounts(), count: entries.count)
    for entry in entries { starts[Int(entry.term) + 1] += 1 }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    var next = starts
    for (place, document) in order.enumerated() {
      for index in (document == 0 ? 0 : ends[document - 1])..<ends[document] {
        let target = next[Int(entries[index].term)]
        documents[target] = UInt32(place)
        counts[target] = entries[index].counts
        next[Int(entries[index].term)] = target + 1
      }
    }
  }

  func postings(of term: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous = 0
    for index in starts[term]..<starts[term + 1] {
      DocumentPostings.append(
        counts[index], document: Int(documents[index]), previous: &previous, to: &bytes)
    }
    return bytes
  }
}
