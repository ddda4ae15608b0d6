extension PackedWriter {
  mutating func append(_ imports: [ImportFact], _ texts: inout TextTable) {
    append(imports.count)
    var line = 0
    for fact in imports {
      append(Int(fact.form.rawValue))
      append(texts.position(of: fact.module))
      append(optional: fact.name.map { texts.position(of: $0) })
      append(optional: fact.alias.map { texts.position(of: $0) })
      append(optional: fact.enclosing)
      append(difference: fact.line - line)
      line = fact.line
    }
  }

  mutating func append(_ types: [TypeFact], _ texts: inout TextTable) {
    append(types.count)
    for fact in types {
      append(optional: fact.owner)
      append(texts.position(of: fact.name))
      append(texts.position(of: fact.value.text))
    }
  }

  mutating func append(_ references: [ReferenceFact], _ texts: inout TextTable) {
    append(references.count)
    var (line, enclosing): (Int, Int?) = (0, nil)
    for fact in references {
      var head = Int(fact.role.rawValue)
      if fact.receiver != nil { head |= ReferenceHead.hasReceiver }
      if fact.argumentCount != nil { head |= ReferenceHead.hasArguments }
      if fact.argumentLabels != nil { head |= ReferenceHead.hasLabels }
      if fact.line != line { head |= ReferenceHead.isOnAnotherLine }
      if fact.enclosing != enclosing { head |= ReferenceHead.hasAnotherEnclosing }
      append(head)
      append(texts.position(of: fact.name))
      if fact.line != line { append(difference: fact.line - line) }
      if fact.enclosing != enclosing { append(optional: fact.enclosing) }
      if let receiver = fact.receiver { append(texts.position(of: receiver.text)) }
      if let count = fact.argumentCount { append(count) }
      if let labels = fact.argumentLabels { append(texts.position(of: labels)) }
      append(fact.column)
      (line, enclosing) = (fact.line, fact.enclosing)
    }
  }
}
