package import CodeModel

/// A row of a codebase's view as the store holds it.
package struct AuditedFile: Hashable, Sendable {
  package let path: [UInt8]
  /// Bytes of the file when it was last looked at.
  package let size: Int64
  /// The number of the row's analysis; nil for a skipped file.
  package let analysis: Int64?
  package let skipReason: String?

  package init(path: [UInt8], size: Int64, analysis: Int64?, skipReason: String?) {
    self.path = path
    self.size = size
    self.analysis = analysis
    self.skipReason = skipReason
  }
}

/// An analysis as the store holds it, its parts still packed.
package struct AuditedAnalysis: Hashable, Sendable {
  package let id: Int64
  package let blob: [UInt8]
  package let language: String
  package let analyserVersion: Int
  package let lineCount: Int
  package let firstChunk: Int64
  package let chunkCount: Int
  package let diagnostics: String
  /// The packed definitions; nil when their row is gone.
  package let symbols: [UInt8]?
  /// The definitions; nil when they are gone or no such thing.
  package let definitions: [Symbol]?
  /// The packed relation facts; nil when their row is gone.
  package let relations: [UInt8]?
  /// The relation facts; nil when they are gone or no such thing.
  package let facts: RelationFacts?

  package init(
    id: Int64, blob: [UInt8], language: String, analyserVersion: Int, lineCount: Int,
    firstChunk: Int64, chunkCount: Int, diagnostics: String, symbols: [UInt8]?,
    definitions: [Symbol]?, relations: [UInt8]?, facts: RelationFacts?
  ) {
    self.id = id
    self.blob = blob
    self.language = language
    self.analyserVersion = analyserVersion
    self.lineCount = lineCount
    self.firstChunk = firstChunk
    self.chunkCount = chunkCount
    self.diagnostics = diagnostics
    self.symbols = symbols
    self.definitions = definitions
    self.relations = relations
    self.facts = facts
  }
}

/// A chunk as the store holds it, its surroundings still packed.
package struct AuditedChunk: Hashable, Sendable {
  package let id: Int64
  package let analysis: Int64
  package let startLine: Int
  package let endLine: Int
  package let startByte: Int
  package let endByte: Int
  package let textHash: [UInt8]
  package let context: [UInt8]
  /// The names of the definitions around it; nil when what is around it is no such thing.
  package let scope: [String]?
  /// The definitions it names; nil as the scope is.
  package let symbols: [ChunkSymbol]?
  /// The chunk's lines; nil when their row is gone.
  package let text: [UInt8]?

  package init(
    id: Int64, analysis: Int64, startLine: Int, endLine: Int, startByte: Int, endByte: Int,
    textHash: [UInt8], context: [UInt8], scope: [String]?, symbols: [ChunkSymbol]?,
    text: [UInt8]?
  ) {
    self.id = id
    self.analysis = analysis
    self.startLine = startLine
    self.endLine = endLine
    self.startByte = startByte
    self.endByte = endByte
    self.textHash = textHash
    self.context = context
    self.scope = scope
    self.symbols = symbols
    self.text = text
  }
}

/// A vector as the store holds it.
package struct AuditedVector: Hashable, Sendable {
  package let id: Int64
  /// The identity of the model that made it.
  package let model: String
  package let textHash: [UInt8]
  /// Half-precision numbers, little-endian.
  package let numbers: [UInt8]

  package init(id: Int64, model: String, textHash: [UInt8], numbers: [UInt8]) {
    self.id = id
    self.model = model
    self.textHash = textHash
    self.numbers = numbers
  }
}

/// A directory of a Merkle tree as the store holds it.
package struct AuditedTreeNode: Hashable, Sendable {
  package let id: Int64
  package let hash: [UInt8]
  package let encoded: [UInt8]
  /// The hashes of the directories directly inside, one after the other.
  package let directories: [UInt8]

  package init(id: Int64, hash: [UInt8], encoded: [UInt8], directories: [UInt8]) {
    self.id = id
    self.hash = hash
    self.encoded = encoded
    self.directories = directories
  }
}
