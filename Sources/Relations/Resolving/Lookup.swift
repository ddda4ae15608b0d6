import CodeModel

/// What a name may stand for.
enum Target: Hashable {
  case definition(Definition)
  case module(ModulePlace)

  var definition: Definition? {
    guard case .definition(let definition) = self else { return nil }
    return definition
  }
}

/// What became of looking up a name.
enum Lookup {
  case found(Found)
  /// It belongs to something that the view does not have.
  case external
  case nothing

  static func found(_ definitions: [Definition], _ how: Circumstance) -> Lookup {
    guard !definitions.isEmpty else { return .nothing }
    return .found(Found(targets: definitions.map(Target.definition), how: how))
  }

  var isNothing: Bool {
    guard case .nothing = self else { return false }
    return true
  }

  var found: Found? {
    guard case .found(let found) = self else { return nil }
    return found
  }
}

/// The meanings of a name, best first, and how they were found.
struct Found {
  var targets: [Target]
  var how: Circumstance
  /// Definitions in all, where more were there than were looked at.
  var count: Int

  init(targets: [Target], how: Circumstance, count: Int? = nil) {
    self.targets = targets
    self.how = how
    self.count = max(count ?? 0, targets.count)
  }

  var definitions: [Definition] { targets.compactMap(\.definition) }

  func weakened(by other: Circumstance) -> Found {
    Found(targets: targets, how: how.weakened(by: other), count: count)
  }
}
