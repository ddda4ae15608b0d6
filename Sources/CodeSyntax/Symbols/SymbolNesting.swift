import CodeModel

/// Turns definitions into symbols that know what encloses them and how they are declared.
///
/// A class, as its rules are too many to copy for each symbol.
final class SymbolNesting {
  private let lines: SourceLines
  private let rules: DeclarationRules
  private let signatures: SignatureReader
  private let visibilities: VisibilityReader

  init(lines: SourceLines, rules: DeclarationRules) {
    self.lines = lines
    self.rules = rules
    signatures = SignatureReader(lines: lines, marks: rules.comments)
    visibilities = VisibilityReader(bytes: lines.bytes, table: rules.visibility)
  }

  /// Takes definitions by start, outer before inner; returns symbols in the same order.
  func symbols(from raw: RawSymbols) -> [FoundSymbol] {
    var found: [FoundSymbol] = []
    found.reserveCapacity(raw.definitions.count)
    var open: [Int] = []
    var sections = raw.visibilitySections[...]
    /// The latest section of a definition, by its index.
    var current: [Int: Range<Int>] = [:]
    let definitions = prepared(raw.definitions)
    let summaries = SummaryReader(lines: lines, marks: rules.comments, definitions: definitions)
    for definition in definitions {
      while let section = sections.first, section.lowerBound < definition.bytes.lowerBound {
        sections.removeFirst()
        let owner = open.last { found[$0].symbol.bytes.contains(section.lowerBound) }
        if let owner { current[owner] = section }
      }
      // Of several names for one definition that with the body encloses what is inside.
      let isOtherName =
        definition.body == nil
        && open.last.map {
          found[$0].symbol.bytes == definition.bytes && found[$0].symbol.bodyBytes != nil
        } ?? false
      while !isOtherName, let last = open.last,
        !encloses(found[last].symbol.bytes, definition.bytes)
      {
        open.removeLast()
      }
      let around = isOtherName ? open.dropLast() : open
      let parent = owner(of: definition.kind, among: around, found)
      let section = around.last.flatMap { current[$0] }
      found.append(
        symbol(definition, section: section, inside: parent, summaries: summaries))
      if !isOtherName { open.append(found.count - 1) }
    }
    return found
  }

  /// What encloses a definition; a constructor's parameter that is a property belongs to the type.
  private func owner(
    of kind: SymbolKind, among open: [Int], _ found: [FoundSymbol]
  ) -> FoundSymbol? {
    let isProperty = kind == .property || kind == .field
    let owners = open.reversed().lazy.map { found[$0] }
    return isProperty ? owners.first { $0.symbol.kind != .constructor } : owners.first
  }

  private func prepared(_ definitions: [RawDefinition]) -> [RawDefinition] {
    let bare = definitions.map { definition in
      var definition = definition
      definition.bytes = signatures.withoutLeadingComments(definition)
      return definition
    }
    return rules.joinsClauses ? ClauseJoin(lines: lines, mark: rules.clauseMark).joined(bare) : bare
  }

  private func encloses(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer != inner && outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }

  private func symbol(
    _ definition: RawDefinition, section: Range<Int>?, inside parent: FoundSymbol?,
    summaries: SummaryReader
  ) -> FoundSymbol {
    let name = text(definition.name)
    var scope = parent?.innerScope ?? []
    for qualifier in definition.qualifiers { scope += parts(of: qualifier) }
    let kind = kind(definition, name: name, inside: parent?.symbol.kind)
    let signature = signatures.range(of: definition)
    let isLocal = parent.map { $0.isLocal || Self.isCode($0.symbol.kind, around: kind) } ?? false
    let documentation = summaries.documentation(
      of: definition, startingAt: signature.lowerBound)
    let symbol = Symbol(
      name: name, kind: kind, scope: scope,
      signature: signatures.text(of: signature, in: definition),
      summary: summaries.summary(of: documentation),
      visibility: isLocal
        ? nil : visibility(definition, kind, signature, section, inside: parent?.symbol),
      nameBytes: definition.name, bytes: definition.bytes, bodyBytes: definition.body,
      lines: lines(of: definition.bytes))
    let hasRoom = scope.count < Self.scopeDepthMax
    return FoundSymbol(
      symbol: symbol, innerScope: hasRoom ? scope + [name] : scope, isLocal: isLocal,
      documentation: documentation)
  }

  private func visibility(
    _ definition: RawDefinition, _ kind: SymbolKind, _ signature: Range<Int>,
    _ section: Range<Int>?, inside parent: Symbol?
  ) -> Visibility? {
    if let stated = definition.visibility { return stated }
    let start = min(signature.lowerBound, definition.name.lowerBound)
    return visibilities.visibility(
      of: kind, head: start..<definition.name.lowerBound, name: definition.name,
      section: section.flatMap { visibilities.word(in: $0) }, inside: parent)
  }

  /// A name without the quotes of a string, the colon of a Ruby symbol, the brackets of T-SQL.
  private func text(_ range: Range<Int>) -> String {
    var name = lines.bytes[range]
    if let mark = rules.nameMarks.first(where: { name.starts(with: $0) && name.count > $0.count }) {
      name = name.dropFirst(mark.count)
      if mark == [UInt8(ascii: "[")], name.last == UInt8(ascii: "]") { name = name.dropLast() }
    }
    if let mark = name.first, name.count > 2, name.last == mark,
      mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`")
    {
      name = name.dropFirst().dropLast()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: name), as: UTF8.self)
  }

  /// A qualifier's names, outermost first.
  private func parts(of range: Range<Int>) -> [String] {
    let text = text(range)
    let mark = String(decoding: rules.separator, as: UTF8.self)
    guard !mark.isEmpty, text.utf8.count > mark.utf8.count, text.contains(mark) else {
      return [text]
    }
    return text.split(separator: mark).map(String.init)
  }

  private func lines(of bytes: Range<Int>) -> LineRange {
    let last = max(bytes.lowerBound, bytes.upperBound - 1)
    return LineRange(
      start: lines.table.line(ofByte: bytes.lowerBound), end: lines.table.line(ofByte: last))
  }

  /// A function of a type is a method, a variable of a type a property, a shouted one a constant.
  private func kind(
    _ definition: RawDefinition, name: String, inside parent: SymbolKind?
  ) -> SymbolKind {
    let isMember = !definition.qualifiers.isEmpty || parent.map(Self.isType) ?? false
    switch definition.kind {
    case .function where isMember: return .method
    case .variable, .property, .field:
      if Self.isShouted(name) { return .constant }
      return definition.kind == .variable && isMember ? .property : definition.kind
    default: return definition.kind
    }
  }

  private static func isType(_ kind: SymbolKind) -> Bool {
    switch kind {
    case .class, .struct, .enum, .enumMember, .interface, .object: true
    default: false
    }
  }

  /// Whether what a kind encloses is code, whose definitions nobody outside can name; a function
  /// in a property stands in its accessor or its first value.
  private static func isCode(_ kind: SymbolKind, around inner: SymbolKind) -> Bool {
    switch kind {
    case .function, .method, .constructor, .operator: true
    case .property: inner == .function
    default: false
    }
  }

  /// Whether a name is written as constants are, in capitals and underscores.
  private static func isShouted(_ name: String) -> Bool {
    name.utf8.count > 1 && name.utf8.contains { (0x41...0x5A).contains($0) }
      && name.utf8.allSatisfy {
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }

  /// Names a scope may hold; deeper nesting keeps the outermost, so that input made of nesting
  /// stays linear in size.
  private static let scopeDepthMax = 16
}
