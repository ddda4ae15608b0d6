import CodeModel

/// The JSON form of what a hit has to do with other code: lists by question.
struct NeighboursJSON: Encodable {
  struct Neighbour: Encodable {
    let name: String
    let path: String
    let line: Nullable<Int>
  }

  struct Group: Encodable {
    let relation: String
    let neighbours: [Neighbour]
    /// Further ones that were found, and whether there may be others.
    let hidden: Int
    let mayHaveMore: Bool
  }

  let groups: [Group]

  init(_ neighbours: SearchNeighbours) {
    groups = neighbours.groups.map { group in
      Group(
        relation: group.aspect.rawValue,
        neighbours: group.neighbours.map {
          Neighbour(name: $0.name, path: $0.path.string, line: Nullable($0.line))
        }, hidden: group.hiddenCount, mayHaveMore: group.mayHaveMore)
    }
  }

  func encode(to encoder: any Encoder) throws { try groups.encode(to: encoder) }
}
