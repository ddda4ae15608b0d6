package import CodeModel

/// A document of a reader: its segment's position and its number there.
package struct DocumentReference: Hashable, Sendable {
  package let segment: Int
  package let document: Int

  package init(segment: Int, document: Int) {
    self.segment = segment
    self.document = document
  }
}

/// A file of a reader: its segment's position and its ordinal there.
package struct FileReference: Hashable, Sendable {
  package let segment: Int
  package let file: Int

  package init(segment: Int, file: Int) {
    self.segment = segment
    self.file = file
  }
}

/// What the index knows of a document.
package struct IndexedDocument: Sendable {
  package let chunkID: Int64
  package let lines: LineRange
  package let file: FileReference
  package let symbols: [ChunkSymbol]
}

/// What the index knows of a file.
package struct IndexedFile: Sendable {
  package let path: RepositoryPath
  package let language: Language
  /// In line order.
  package let documents: [DocumentReference]
}

/// A document that defines an identifier.
package struct Definer: Hashable, Sendable {
  package let document: DocumentReference
  /// Whether the definition is written exactly as asked; otherwise its case differs.
  package let exactCase: Bool
}
