import CodeModel

/// Ends a context: says what is left out, and names further matches where there is still room.
struct Closing {
  let input: PackingInput
  /// The context without code.
  let frame: ContextPack
  let isComplete: Bool
  /// Bytes for all but the frame.
  let room: Int

  func pack(_ canvas: Canvas) -> ContextPack {
    var canvas = canvas
    // Naming a match only shortens what is said of those left out.
    let reserve = byteCount(fitting(canvas))
    for match in canvas.unnamed {
      var next = canvas
      next.name(match)
      guard next.byteCount + reserve <= room else { break }
      canvas = next
    }
    return ContextPack(
      budget: frame.budget, heading: frame.heading, notes: frame.notes,
      sections: ReadingOrder(plan: canvas.plan).sections(canvas.views.values),
      callees: canvas.callees, matches: canvas.mentions, omissions: fitting(canvas))
  }

  private func fitting(_ canvas: Canvas) -> [ContextOmission] {
    let all = Omissions(
      input: input, budget: frame.budget, canvas: canvas, isComplete: isComplete
    ).all
    var chosen: [ContextOmission] = []
    for omission in all where canvas.byteCount + byteCount(chosen + [omission]) <= room {
      chosen.append(omission)
    }
    return chosen
  }

  private func byteCount(_ omissions: [ContextOmission]) -> Int {
    ContextPack.closing(omissions).byteCount
  }
}
