import CodeModel

extension Resolver {
  /// What prose names: a definition of any language, by its name and what stands before it.
  func mentioned(_ reference: ReferenceFact, in file: SourceFile) throws -> Resolved? {
    let found = try reader.definitions(of: reference.name, near: file.path, in: nil)
    let owners = reference.receiver?.text.split { $0 == "." || $0 == ":" }.map(String.init) ?? []
    let isCode = try found.all.filter { definition in
      let rules = try LanguageFamily(of: rules(of: definition.path).language)
      guard rules != file.rules.family else { return false }
      let scope = definition.symbol.scope.flatMap(ModulePath.parts)
      guard let owner = owners.last else {
        return !definition.symbol.kind.isStored || definition.symbol.kind == .constant
      }
      return scope.last == owner || definition.path.stem == owner
    }
    let seen = isCode.filter { $0.symbol.bodyBytes != nil || isCode.count == 1 }
    let chosen = seen.isEmpty ? isCode : seen
    guard !chosen.isEmpty else { return nil }
    let count = found.isComplete ? chosen.count : found.fileCount
    let how: Circumstance =
      count == 1
      ? (owners.isEmpty ? .uniqueName : .memberLikely)
      : count <= RelationLimits.fewCountMax ? .few : .many
    return Resolved(targets: chosen.map(Target.definition), how: how, count: count)
  }
}
