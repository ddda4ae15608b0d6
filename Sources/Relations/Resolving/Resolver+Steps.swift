import CodeModel

extension Resolver {
  /// What a name means as a member of a value.
  func member(
    _ name: String, of value: Evaluated, at site: Site, wanted: Wanted
  ) throws -> Lookup {
    switch value.value {
    case .module(let places):
      let located = Located(places: places, how: value.how)
      let lookup = try member(name, of: located, from: site.file, wanted: wanted, depth: 0)
      guard lookup.isNothing else { return lookup }
      return try memberOfDefault(name, of: places, how: value.how, at: site, wanted: wanted)
    case .type(let type), .instance(let type):
      let lookup = try member(name, of: type, wanted: wanted)
      return lookup.weakened(by: value.how.ofReceiver)
    case .superOf(let type):
      return try inheritedMember(name, of: type, wanted: wanted).weakened(by: value.how.ofReceiver)
    case .external: return .external
    case .function, .unknown: return .nothing
    }
  }

  /// The value of a member.
  func value(
    of name: String, in value: Evaluated, at site: Site, wanted: Wanted
  ) throws -> Evaluated {
    switch try member(name, of: value, at: site, wanted: wanted) {
    case .found(let found): return try self.value(of: found)
    case .external: return try attribute(name, of: value) ?? .external
    case .nothing: break
    }
    switch value.value {
    case .module(let places):
      return try bound(name, in: places) ?? inner(name, of: places, at: site)
    case .type, .instance, .superOf: return try attribute(name, of: value) ?? .unknown
    case .external: return .external
    case .function, .unknown: return .unknown
    }
  }

  /// A name of a module that is bound to a value without being defined, such as `exports.name`.
  private func bound(_ name: String, in places: [ModulePlace]) throws -> Evaluated? {
    guard case .file(let path) = places.first, let file = try reader.file(path) else { return nil }
    let values = file.values(of: name, ownedBy: nil)
    guard !values.isEmpty else { return nil }
    return try evaluate(any: values, at: Site(file: file, enclosing: nil))
  }

  /// A namespace within one, as far as nobody knows better; other modules have all they have.
  private func inner(_ name: String, of places: [ModulePlace], at site: Site) -> Evaluated {
    guard case .namespace(let parts) = places.first else { return .external }
    guard parts.count < RelationLimits.namespaceDepthMax else { return .unknown }
    return Evaluated(value: .module([.namespace(parts + [name])]), how: .imported)
  }

  /// A member without a definition of its own, such as an attribute that a method sets.
  private func attribute(_ name: String, of value: Evaluated) throws -> Evaluated? {
    guard let type = value.value.typeOfMembers else { return nil }
    var seen: Set<Definition> = [type]
    var next = [type]
    while !next.isEmpty, seen.count <= RelationLimits.supertypeCountMax {
      for type in next {
        guard let file = try reader.file(type.path) else { continue }
        let bound = file.values(of: name, ownedBy: type.index)
        guard !bound.isEmpty else { continue }
        let site = Site(file: file, enclosing: type.index)
        return try evaluate(any: bound, at: site).weakened(by: value.how.ofReceiver)
      }
      next = try next.flatMap { try heritage(of: $0).supertypes }.filter {
        seen.insert($0).inserted
      }
    }
    return nil
  }

  /// What calling a value gives.
  ///
  /// - Parameter receiver: What it was called on, which a result of `@self` is.
  func result(of value: Evaluated, calledOn receiver: Evaluated? = nil) throws -> Evaluated {
    switch value.value {
    case .type(let type): return Evaluated(value: .instance(type), how: value.how)
    case .superOf: return value
    case .external: return .external
    case .instance(let type): return try call(of: type, value)
    case .function(let definitions):
      guard let function = definitions.first else { return .unknown }
      let result = try result(of: function, calledOn: receiver).weakened(by: value.how.ofReceiver)
      return definitions.count > 1 ? result.weakened(by: .memberLikely) : result
    case .module, .unknown: return .unknown
    }
  }

  /// A value of the type around called, as `cls()`, or one that can be called.
  private func call(of type: Definition, _ value: Evaluated) throws -> Evaluated {
    guard try rules(of: type.path).language.rawValue == "python" else { return .unknown }
    return Evaluated(value: .instance(type), how: value.how.weakened(by: .memberLikely))
  }

  private func result(
    of function: Definition, calledOn receiver: Evaluated?
  ) throws -> Evaluated {
    guard let file = try reader.file(function.path) else { return .unknown }
    if function.symbol.kind == .constructor {
      let type = try file.table.owner(of: function) ?? typeByScope(of: function.index, in: file)
      return type.map { Evaluated(value: .instance($0), how: .member) } ?? .unknown
    }
    let results = file.values(of: "", ownedBy: function.index)
    if results == [.selfValue] || results == [.declared("Self")], let receiver,
      let type = receiver.value.typeOfMembers
    {
      return Evaluated(value: .instance(type), how: receiver.how)
    }
    return try evaluate(any: results, at: Site(file: file, enclosing: function.index))
  }
}

extension Value {
  /// The type whose members the value has.
  var typeOfMembers: Definition? {
    switch self {
    case .type(let type), .instance(let type), .superOf(let type): type
    case .module, .function, .external, .unknown: nil
    }
  }
}

extension Circumstance {
  /// How sure members are of something that was found so: a type that is found surely has them surely.
  var ofReceiver: Circumstance {
    confidence >= .certain ? .member : self == .overloaded ? .overloaded : .weaker(self)
  }

  private static func weaker(_ how: Circumstance) -> Circumstance {
    if how.confidence >= Circumstance.memberLikely.confidence { return .memberLikely }
    return how.confidence >= Circumstance.memberPossible.confidence ? .memberPossible : how
  }
}

extension Lookup {
  func weakened(by how: Circumstance) -> Lookup {
    guard case .found(let found) = self else { return self }
    return .found(found.weakened(by: how))
  }
}
