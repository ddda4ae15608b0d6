/// Relation facts as a compact run of bytes; equal facts of equal content give equal bytes.
///
///     names       count, then every name of a reference once
///     strings     count, then every other string once
///     module      text or none
///     imports     count, then of each: form, module text, name text or none, alias text or none,
///                 enclosing symbol or none, lines further than the one before
///     types       count, then of each: owner or none, name text, value text
///     references  count, then of each: head, name text, what the head announces, column
///
/// A text is its position among the names and strings. The head of a reference holds its role and
/// which of these follow: lines further, enclosing symbol or none, receiver text, argument count,
/// text of the arguments' labels.
/// Lines and enclosing symbol are otherwise those of the reference before. A reference takes five
/// bytes or so.
///
/// The names come first, so that most files are passed over without reading on when those that
/// reference a name are wanted.
package enum RelationFactsCoding {
  package static func encoded(_ facts: RelationFacts) -> [UInt8] {
    var texts = TextTable(names: facts.references.lazy.map(\.name))
    var body = PackedWriter()
    body.append(optional: facts.declaredModule.map { texts.position(of: $0) })
    body.append(facts.imports, &texts)
    body.append(facts.types, &texts)
    body.append(facts.references, &texts)
    var writer = PackedWriter()
    writer.append(texts.names)
    writer.append(texts.strings)
    writer.append(contentsOf: body)
    return writer.bytes
  }

  /// Throws `PackedDamage` for bytes that `encoded` cannot have made.
  package static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(PackedDamage) -> RelationFacts {
    var reader = PackedReader(bytes)
    let names = try reader.strings()
    let texts = names + (try reader.strings())
    let module = try reader.optionalText(texts)
    let imports = try reader.imports(texts)
    let types = try reader.types(texts)
    let references = try reader.references(texts, nameCount: names.count)
    let facts = RelationFacts(
      declaredModule: module, imports: imports, references: references, types: types)
    guard reader.isAtEnd else { throw PackedDamage("facts with more behind them") }
    return facts
  }

  /// The imports alone, without reading what follows them.
  package static func imports(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(PackedDamage) -> [ImportFact] {
    var reader = PackedReader(bytes)
    let texts = try reader.strings() + reader.strings()
    _ = try reader.optionalText(texts)
    return try reader.imports(texts)
  }

  /// Whether a reference has exactly this name.
  package static func hasReference(
    named name: String, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(PackedDamage) -> Bool {
    var reader = PackedReader(bytes)
    let wanted = Array(name.utf8)
    let isASCII = wanted.allSatisfy { $0 < 0x80 }
    for _ in 0..<(try reader.count()) {
      let found = try reader.stringBytes()
      if found.count == wanted.count, found.elementsEqual(wanted) { return true }
      // Other bytes may be the same characters, which are one text here.
      if !isASCII, String(decoding: found, as: UTF8.self) == name { return true }
    }
    return false
  }
}
