/// What the definitions in a hit have to do with other code, for one line.
package struct SearchNeighbours: Hashable, Sendable {
  /// Those known, by question, in the order they are told; none is empty.
  package let groups: [Group]

  package struct Group: Hashable, Sendable {
    package let aspect: RelationAspect
    /// At most `neighbourCountMax`, surest first.
    package let neighbours: [Neighbour]
    /// Further ones that were found.
    package let hiddenCount: Int
    /// Whether there may be more that nobody looked for.
    package let mayHaveMore: Bool

    package init(
      aspect: RelationAspect, neighbours: [Neighbour], hiddenCount: Int, mayHaveMore: Bool
    ) {
      self.aspect = aspect
      self.neighbours = neighbours
      self.hiddenCount = hiddenCount
      self.mayHaveMore = mayHaveMore
    }
  }

  /// The definition at the other end of a relation.
  package struct Neighbour: Hashable, Sendable {
    /// Its name with the type around it; empty for a file.
    package let name: String
    package let path: RepositoryPath
    /// Where it is called; of callees, where it is defined. Nil where no line is known.
    package let line: Int?

    package init(name: String, path: RepositoryPath, line: Int?) {
      self.name = name
      self.path = path
      self.line = line
    }
  }

  package static let aspects: [RelationAspect] = [.callers, .callees, .tests]
  package static let neighbourCountMax = 3
  /// Less sure relations are left out: a line has no room for what speaks against them.
  package static let confidenceMin = Confidence.likely

  package init(groups: [Group]) {
    self.groups = groups
  }
}

extension SearchNeighbours {
  /// Such as `called by a.py:12 f, b.py:3 g (+5); calls h; tests t.py:8 test_f`, safe to show.
  package func line(byteCountMax: Int = 400) -> String {
    groups.map(\.text).joined(separator: "; ").onOneLine(byteCountMax: byteCountMax)
  }
}

extension SearchNeighbours.Group {
  fileprivate var text: String {
    let names = neighbours.map { isOutgoing ? $0.label : $0.placedLabel }
    let more = hiddenCount > 0 || mayHaveMore
    let count = hiddenCount > 0 ? "\(hiddenCount)\(mayHaveMore ? " or more" : "")" : "more"
    return "\(verb) \(names.joined(separator: ", "))" + (more ? " (+\(count))" : "")
  }

  private var isOutgoing: Bool { aspect == .callees }

  private var verb: String {
    switch aspect {
    case .callers: "called by"
    case .callees: "calls"
    default: aspect.rawValue
    }
  }
}

extension SearchNeighbours.Neighbour {
  fileprivate var label: String { name.isEmpty ? path.string : name }

  fileprivate var placedLabel: String {
    let place = path.string + (line.map { ":\($0)" } ?? "")
    return name.isEmpty ? place : "\(place) \(name)"
  }
}
