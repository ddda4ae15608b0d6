import CodeModel

extension Resolver {
  /// What a module of JavaScript is where it is called or made a value of: what it exports as a whole.
  func defaultExport(
    of located: Located, from file: SourceFile, wanted: Wanted
  ) throws -> Found? {
    guard file.rules.family == .javascript, wanted == .call || wanted == .maker else { return nil }
    return try member("default", of: located, from: file, wanted: wanted, depth: 1).found
  }

  /// A member of what a module exports as a whole, such as a class or a value of it.
  func memberOfDefault(
    _ name: String, of places: [ModulePlace], how: Circumstance, at site: Site, wanted: Wanted
  ) throws -> Lookup {
    guard site.file.rules.family == .javascript, name != "default",
      valueDepth < RelationLimits.valueDepthMax
    else { return .nothing }
    valueDepth += 1
    defer { valueDepth -= 1 }
    let value = try defaultValue(of: places, how: how, from: site.file)
    guard value.value.typeOfMembers != nil else { return .nothing }
    return try member(name, of: value, at: site, wanted: wanted)
  }

  private func defaultValue(
    of places: [ModulePlace], how: Circumstance, from file: SourceFile
  ) throws -> Evaluated {
    let located = Located(places: places, how: how)
    if let found = try member("default", of: located, from: file, wanted: .value, depth: 1).found {
      return try value(of: found)
    }
    guard case .file(let path) = places.first, let module = try reader.file(path) else {
      return .unknown
    }
    let bound = module.values(of: "default", ownedBy: nil)
    return try evaluate(any: bound, at: Site(file: module, enclosing: nil))
  }
}
