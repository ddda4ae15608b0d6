import CodeModel

/// Relations as lines of JSON, an object each.
///
/// Written by hand, because there may be millions of them and an encoder takes longer for one than
/// finding it took.
struct RelationJSONLines {
  private(set) var bytes: [UInt8] = []

  static func text(_ relations: [Relation]) -> [UInt8] {
    var lines = RelationJSONLines()
    for relation in relations { lines.append(relation) }
    return lines.bytes
  }

  private mutating func append(_ relation: Relation) {
    append(literal: #"{"kind":"#)
    append(quoted: relation.kind.rawValue)
    append(literal: #","from":"#)
    append(relation.from)
    append(literal: #","to":"#)
    append(relation.to)
    append(literal: #","line":"#)
    append(relation.evidence?.line)
    append(literal: #","column":"#)
    append(relation.evidence?.column)
    append(literal: #","resolution":"#)
    append(quoted: relation.resolution.rawValue)
    append(literal: #","confidence":"#)
    append(literal: "\((relation.confidence.value * 1000).rounded() / 1000)")
    append(literal: #","candidates":"#)
    append(relation.candidateCount)
    if !relation.candidates.isEmpty {
      append(literal: #","others":["#)
      for (index, end) in relation.candidates.enumerated() {
        if index > 0 { append(literal: ",") }
        append(end)
      }
      append(literal: "]")
    }
    append(literal: "}\n")
  }

  private mutating func append(_ end: RelationEnd) {
    append(literal: #"{"path":"#)
    append(quoted: end.path.string)
    append(literal: #","name":"#)
    append(quoted: end.name)
    append(literal: #","scope":["#)
    for (index, name) in end.scope.enumerated() {
      if index > 0 { append(literal: ",") }
      append(quoted: name)
    }
    append(literal: #"],"kind":"#)
    append(quoted: end.kind.name)
    append(literal: #","line":"#)
    append(end.lines?.start)
    append(literal: #","endLine":"#)
    append(end.lines?.end)
    append(literal: "}")
  }

  private mutating func append(_ number: Int?) {
    append(literal: number.map(String.init) ?? "null")
  }

  private mutating func append(literal: String) { bytes.append(contentsOf: literal.utf8) }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20: append(literal: #"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
