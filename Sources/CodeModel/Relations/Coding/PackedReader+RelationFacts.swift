extension PackedReader {
  mutating func text(_ texts: [String]) throws(PackedDamage) -> String {
    let position = try number()
    guard position < texts.count else { throw PackedDamage("a text that is not in its table") }
    return texts[position]
  }

  mutating func optionalText(_ texts: [String]) throws(PackedDamage) -> String? {
    guard let position = try optionalNumber() else { return nil }
    guard position < texts.count else { throw PackedDamage("a text that is not in its table") }
    return texts[position]
  }

  /// The line so many lines after another one.
  private mutating func line(after line: Int) throws(PackedDamage) -> Int {
    let (next, overflow) = line.addingReportingOverflow(try difference())
    guard !overflow, next >= 1 else { throw PackedDamage("a line before the first") }
    return next
  }

  mutating func imports(_ texts: [String]) throws(PackedDamage) -> [ImportFact] {
    let count = try count()
    var imports: [ImportFact] = []
    imports.reserveCapacity(Self.room(for: count))
    var line = 0
    for _ in 0..<count {
      guard let form = UInt8(exactly: try number()).flatMap(ImportFact.Form.init) else {
        throw PackedDamage("an import of no known form")
      }
      let (module, name) = (try text(texts), try optionalText(texts))
      let (alias, enclosing) = (try optionalText(texts), try optionalNumber())
      line = try self.line(after: line)
      imports.append(
        ImportFact(
          form: form, module: module, name: name, alias: alias, enclosing: enclosing, line: line))
    }
    return imports
  }

  mutating func types(_ texts: [String]) throws(PackedDamage) -> [TypeFact] {
    let count = try count()
    var types: [TypeFact] = []
    types.reserveCapacity(Self.room(for: count))
    for _ in 0..<count {
      let (owner, name) = (try optionalNumber(), try text(texts))
      types.append(TypeFact(owner: owner, name: name, value: ValueExpression(try text(texts))))
    }
    return types
  }

  mutating func references(
    _ texts: [String], nameCount: Int
  ) throws(PackedDamage) -> [ReferenceFact] {
    let count = try count()
    var references: [ReferenceFact] = []
    references.reserveCapacity(Self.room(for: count))
    var (line, enclosing): (Int, Int?) = (0, nil)
    for _ in 0..<count {
      let head = try number()
      guard head <= ReferenceHead.max,
        let role = ReferenceFact.Role(rawValue: UInt8(head & ReferenceHead.roleMask))
      else { throw PackedDamage("a reference in no known role") }
      let name = try number()
      guard name < nameCount else { throw PackedDamage("a reference without a name") }
      if head & ReferenceHead.isOnAnotherLine != 0 { line = try self.line(after: line) }
      if head & ReferenceHead.hasAnotherEnclosing != 0 { enclosing = try optionalNumber() }
      let receiver = head & ReferenceHead.hasReceiver == 0 ? nil : try text(texts)
      let argumentCount = head & ReferenceHead.hasArguments == 0 ? nil : try number()
      let labels = head & ReferenceHead.hasLabels == 0 ? nil : try text(texts)
      guard line >= 1 else { throw PackedDamage("a reference on no line") }
      references.append(
        ReferenceFact(
          name: texts[name], role: role, receiver: receiver.map(ValueExpression.init),
          enclosing: enclosing, argumentCount: argumentCount, argumentLabels: labels, line: line,
          column: try number()))
    }
    return references
  }
}
