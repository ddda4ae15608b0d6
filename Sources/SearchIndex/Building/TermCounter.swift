/// Counts the terms of one document after another, by field.
struct TermCounter {
  struct Entry {
    let term: UInt32
    var counts: FieldCounts
  }

  enum Field {
    case body, names, scope
  }

  /// The counts of all documents so far, one document after the other.
  private(set) var entries: [Entry] = []
  private var documentStart = 0
  /// Where each term's entry of the current document is; stale when before `documentStart`.
  private var places: [Int] = []

  mutating func beginDocument() { documentStart = entries.count }

  @inline(__always)
  mutating func count(_ term: Int, in field: Field) {
    while term >= places.count { places.append(-1) }
    var place = places[term]
    if place < documentStart {
      place = entries.count
      places[term] = place
      entries.append(Entry(term: UInt32(term), counts: FieldCounts()))
    }
    switch field {
    case .body: increment(&entries[place].counts.body)
    case .names: increment(&entries[place].counts.names)
    case .scope: increment(&entries[place].counts.scope)
    }
  }

  @inline(__always)
  private func increment<Count: FixedWidthInteger>(_ count: inout Count) {
    if count < .max { count += 1 }
  }
}
