import CodeModel

/// Functions of one name that differ by the labels of their arguments, as Swift has them.
extension Resolver {
  /// The definitions that a call may mean by its labels: of those that were found or, where none of
  /// them does, of what they hide. Nil where none does, and something that the view lacks is meant.
  func labelled(
    _ found: Found, by reference: ReferenceFact, at site: Site, wanted: Wanted
  ) throws -> Resolved? {
    guard reference.role == .call, let labels = reference.labels,
      found.definitions.contains(where: { ParameterLabels(of: $0.symbol) != nil })
    else { return Resolved(targets: found.targets, how: found.how, count: found.count) }
    let layers = try layers(of: found, by: reference, at: site, wanted: wanted)
    for isStrict in labels.contains("&") ? [true, false] : [false] {
      for layer in layers {
        let fitting = layer.definitions.filter { allows(labels, $0, isStrict: isStrict) }
        if !fitting.isEmpty { return one(of: fitting, in: layer) }
      }
    }
    return nil
  }

  /// Whether a call with such labels may mean a definition, as far as its parameters are known.
  func allows(
    _ labels: [Substring], _ definition: Definition, isStrict: Bool = false
  ) -> Bool {
    ParameterLabels(of: definition.symbol)?.allows(labels, isStrict: isStrict) ?? true
  }

  private func one(of fitting: [Definition], in layer: Found) -> Resolved {
    let isNarrowed = fitting.count < layer.definitions.count
    let isOne = fitting.count == 1 && layer.count == layer.definitions.count
    return Resolved(
      targets: fitting.map(Target.definition),
      how: isNarrowed && isOne ? layer.how.ofOne : layer.how,
      count: layer.count - layer.definitions.count + fitting.count)
  }

  /// What the name may mean, the nearest first, each hidden by those before it.
  private func layers(
    of found: Found, by reference: ReferenceFact, at site: Site, wanted: Wanted
  ) throws -> [Found] {
    guard found.how.isOfMember || found.how.isOfFile else { return [found] }
    guard let receiver = reference.receiver else {
      var layers: [Found] = []
      for type in try typesAround(site) where found.how.isOfMember {
        layers += try memberLayers(reference.name, of: type, wanted: wanted).map(\.inScope)
      }
      if layers.isEmpty, found.how.isOfMember { layers = [found] }
      return layers + [try outerLayer(reference.name, at: site, wanted: wanted)].compactMap { $0 }
    }
    let value = try evaluate(receiver, at: site)
    guard let type = value.value.typeOfMembers else { return [found] }
    return try memberLayers(reference.name, of: type, wanted: wanted).map {
      $0.weakened(by: value.how.ofReceiver)
    }
  }

  private func typesAround(_ site: Site) throws -> [Definition] {
    try site.chain.compactMap { index in
      guard let definition = site.file.table[index] else { return nil }
      if definition.symbol.kind.isType { return definition }
      return definition.symbol.kind == .namespace
        ? try extended(definition, in: site.file) : nil
    }
  }

  /// The members of a name that a type has itself wherever they are written, then those of its
  /// supertypes.
  private func memberLayers(
    _ name: String, of type: Definition, wanted: Wanted
  ) throws -> [Found] {
    var layers = [try allOwn(name, of: type, wanted: wanted)].compactMap { $0 }
    try visitSupertypes(of: type) { supertype, how in
      if let own = try allOwn(name, of: supertype, wanted: wanted) {
        layers.append(own.weakened(by: how))
      }
      return false
    }
    return layers
  }

  private func allOwn(_ name: String, of type: Definition, wanted: Wanted) throws -> Found? {
    let own = try ownMembers(name, of: type, wanted: wanted).found
    let elsewhere = try membersElsewhere(name, of: type, rules(of: type.path), wanted: wanted).found
    guard let own else { return elsewhere }
    guard let elsewhere else { return own }
    let all = own.definitions + elsewhere.definitions.filter { !own.definitions.contains($0) }
    guard all.count > own.definitions.count else { return own }
    return Found(targets: all.map(Target.definition), how: .overloaded)
  }

  /// What the name means outside of all types, with what other files of the module have.
  private func outerLayer(_ name: String, at site: Site, wanted: Wanted) throws -> Found? {
    guard let found = try lookupOutside(name, of: site, wanted).found else { return nil }
    guard found.how.isOfFile, let module = try findInPackage(name, site, wanted).found else {
      return found
    }
    let all = found.definitions + module.definitions.filter { !found.definitions.contains($0) }
    return all.count > found.definitions.count
      ? Found(targets: all.map(Target.definition), how: .fileSeveral) : found
  }
}

extension Found {
  fileprivate var inScope: Found {
    how == .member ? Found(targets: targets, how: .memberOfScope, count: count) : self
  }
}

extension Circumstance {
  /// Whether it was found as a member of a type that is known.
  fileprivate var isOfMember: Bool {
    switch self {
    case .member, .memberOfScope, .inherited, .overloaded, .memberLikely, .memberPossible: true
    default: false
    }
  }

  fileprivate var isOfFile: Bool {
    switch self {
    case .file, .fileSeveral, .module: true
    default: false
    }
  }
}
