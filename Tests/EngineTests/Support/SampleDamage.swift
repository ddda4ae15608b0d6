import Foundation
import Testing
import Upkeep

/// One way in which an index can come to harm, and what a check must call it.
struct SampleDamage: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: Finding.Kind
  let inflict: @Sendable (RawStore) throws -> Void

  var testDescription: String { name }

  private init(
    _ name: String, _ kind: Finding.Kind, _ inflict: @escaping @Sendable (RawStore) throws -> Void
  ) {
    self.name = name
    self.kind = kind
    self.inflict = inflict
  }

  private init(_ name: String, _ kind: Finding.Kind, sql: String) {
    self.init(name, kind) { try $0.execute(sql) }
  }

  static let all = content + views + trees + segments + others

  private static let content = [
    SampleDamage(
      "a byte of a chunk's text", .analysis,
      sql: """
        UPDATE chunkText SET text = CAST(replace(CAST(text AS TEXT), 'alpha', 'alphb') AS BLOB)
        """),
    SampleDamage("a chunk's text is gone", .analysis, sql: "DELETE FROM chunkText WHERE chunk = 1"),
    SampleDamage("chunks are gone", .analysis, sql: "DELETE FROM chunk WHERE id < 3"),
    SampleDamage(
      "a chunk's place in the file", .analysis, sql: "UPDATE chunk SET endByte = 7 WHERE id = 1"),
    SampleDamage(
      "a chunk's scope", .analysis, sql: "UPDATE chunk SET context = x'ff' WHERE id = 2"),
    SampleDamage("the symbols are gone", .analysis, sql: "DELETE FROM outline WHERE analysis = 1"),
    SampleDamage(
      "the symbols cannot be read", .analysis, sql: "UPDATE outline SET symbols = x'05ff'"),
    SampleDamage(
      "the relations are gone", .analysis, sql: "DELETE FROM relation WHERE analysis = 1"),
    SampleDamage(
      "the relations cannot be read", .analysis, sql: "UPDATE relation SET facts = x'05ff'"),
    SampleDamage(
      "relations with a line that is not there", .analysis,
      sql: "UPDATE relation SET facts = x'00010161000101000000d00f0000' WHERE analysis = 1"),
    SampleDamage(
      "a chunk more than there is", .analysis,
      sql: "UPDATE analysis SET chunkCount = chunkCount + 1 WHERE id = 3"),
    SampleDamage(
      "a content hash is cut", .analysis, sql: "UPDATE analysis SET blob = x'00' WHERE id = 1"),
  ]

  private static let views = [
    SampleDamage("an analysis is gone", .file, sql: "DELETE FROM analysis WHERE id = 2"),
    SampleDamage(
      "a file's content is another one's", .rootHash,
      sql: """
        UPDATE file SET analysis = (SELECT min(analysis) FROM file)
        WHERE analysis = (SELECT max(analysis) FROM file)
        """),
    SampleDamage(
      "a file has left the view", .rootHash,
      sql: "DELETE FROM file WHERE path = CAST('a.py' AS BLOB)"),
    SampleDamage(
      "a content hash", .rootHash,
      sql: "UPDATE analysis SET blob = zeroblob(32) WHERE id = 1"),
    SampleDamage(
      "a language", .documents, sql: "UPDATE analysis SET language = 'ruby' WHERE id = 1"),
    SampleDamage("a state", .database, sql: "UPDATE codebase SET state = 'done'"),
  ]

  private static let trees = [
    SampleDamage("a directory is gone", .treeNode, sql: "DELETE FROM treeNode WHERE id = 1"),
    SampleDamage(
      "a directory's entries", .treeNode, sql: "UPDATE treeNode SET encoded = x'01' WHERE id = 2"),
    SampleDamage(
      "the directories a directory leads to", .treeNode,
      sql: "UPDATE treeNode SET directories = zeroblob(32)"),
    SampleDamage("a root hash", .rootHash, sql: "UPDATE codebase SET rootHash = zeroblob(32)"),
    SampleDamage("a cut root hash", .database, sql: "UPDATE codebase SET rootHash = x'00'"),
  ]

  private static let segments = [
    SampleDamage("a byte of a segment", .segment) { store in
      try store.changeSegment { $0[$0.count / 2] ^= 1 }
    },
    SampleDamage("the end of a segment", .segment) { try $0.changeSegment { $0.removeLast(100) } },
    SampleDamage("a segment is gone", .segment) { store in
      for path in try store.segments { try FileManager.default.removeItem(atPath: path) }
    },
    SampleDamage(
      "a segment's count", .segment, sql: "UPDATE segment SET chunkCount = chunkCount + 1"),
    SampleDamage(
      "a file is dead", .documents, sql: "UPDATE segment SET deadFiles = x'0100000000000000'"),
    SampleDamage(
      "a cut list of dead files", .database, sql: "UPDATE segment SET deadFiles = x'01'"),
    SampleDamage("the list of segments", .documents, sql: "DELETE FROM segment"),
    SampleDamage("a file beside the segments", .straySegment) { try $0.write("segments/1/x.tmp") },
    SampleDamage("segments of nothing", .straySegment) { try $0.write("segments/99/1.segment") },
  ]

  private static let others = [
    SampleDamage(
      "a vector of another dimension", .vector,
      sql: "UPDATE vector SET numbers = zeroblob(6) WHERE id = 1"),
    SampleDamage(
      "a vector of zeroes", .vector,
      sql: "UPDATE vector SET numbers = zeroblob(length(numbers)) WHERE id = 2"),
    SampleDamage(
      "a vector of no number", .vector,
      sql: "UPDATE vector SET numbers = CAST(x'007e' || substr(numbers, 3) AS BLOB) WHERE id = 1"),
    SampleDamage(
      "a vector's text", .vector, sql: "UPDATE vector SET textHash = x'00' WHERE id = 1"),
    SampleDamage("numbers given twice", .chunkNumbers, sql: "UPDATE chunkNumber SET next = 1"),
    SampleDamage(
      "chunks of nothing", .strayRows,
      sql: """
        INSERT INTO chunk SELECT 1000, 77, startLine, endLine, startByte, endByte, textHash, context
          FROM chunk WHERE id = 1;
        INSERT INTO chunkText VALUES (1000, x'00'), (1001, x'00');
        UPDATE chunkNumber SET next = 2000;
        """),
    SampleDamage(
      "a file of nothing", .strayRows,
      sql: "INSERT INTO file SELECT 99, path, 0, 0, 0, 0, 0, analysis, skipReason FROM file"),
  ]
}
