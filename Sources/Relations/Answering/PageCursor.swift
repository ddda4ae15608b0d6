import CodeModel

/// Where a page begins: the files that were looked at before, and the relations of the next ones that
/// were shown.
struct PageCursor {
  var fileIndex = 0
  var relationIndex = 0

  init(fileIndex: Int, relationIndex: Int) {
    self.fileIndex = fileIndex
    self.relationIndex = relationIndex
  }

  /// The start for nil and for what is no cursor.
  init(_ cursor: RelationCursor?) {
    let parts = cursor?.text.split(separator: "+").compactMap { Int($0) } ?? []
    guard parts.count == 2, parts.allSatisfy({ $0 >= 0 }) else { return }
    (fileIndex, relationIndex) = (parts[0], parts[1])
  }

  var cursor: RelationCursor { RelationCursor("\(fileIndex)+\(relationIndex)") }
}
