import Evaluation

/// Renders which queries' targets are elsewhere than they were kept.
struct MovementRendering {
  let movements: [RankMovement]
  let queryCount: Int

  var text: String {
    let rows = movements.map { movement in
      [
        movement.id.printable, movement.before ?? "new", movement.after ?? "gone",
      ]
    }
    let table = TextTable(rows: [["query", "kept", "now"]] + rows).lines
    let lines = zip(table, [""] + movements.map(\.query)).map { line, query in
      query.isEmpty ? line : "\(line)  \(query.printable)"
    }
    return
      (["", "\(movements.count) of \(queryCount) queries have other ranks than were kept"] + lines)
      .joined(separator: "\n")
  }
}
