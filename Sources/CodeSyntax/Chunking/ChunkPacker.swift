/// Packs a file's lines, handed over in order as items, into runs of at most the budget.
///
/// Lines between two items go with the later one, so the runs tile every non-blank line.
struct ChunkPacker {
  let lines: SourceLines
  /// Finished runs of lines.
  private(set) var runs: [Range<Int>] = []
  /// The first line not yet in any run.
  private(set) var covered = 0
  private var run: Range<Int>?
  /// The run ends a large node, so only closing lines may still join it.
  private var isSealed = false
  /// The run ends in a comment or attribute that the next item must join.
  private var holdsPrefix = false

  init(lines: SourceLines) {
    self.lines = lines
  }

  /// Adds lines up to and including `last` as one item that is not divided.
  mutating func add(through last: Int) {
    let first = lines.firstNonBlank(from: covered)
    guard first <= last else { return }
    if let open = run, !joins(open, first: first, last: last) { flush() }
    run = (run?.lowerBound ?? first)..<(last + 1)
    holdsPrefix = false
    covered = last + 1
  }

  /// Adds a comment that belongs to nothing after it; at the end of a large node it stays there.
  mutating func addRemark(through last: Int) {
    let wasSealed = isSealed
    if let open = run, wasSealed,
      lines.byteCount(from: open.lowerBound, through: last) <= ChunkLimits.byteCountMax
    {
      isSealed = false
    }
    add(through: last)
    isSealed = wasSealed
  }

  /// Adds a comment or attribute; the next item stays with it.
  mutating func addPrefix(through last: Int) {
    let first = lines.firstNonBlank(from: covered)
    guard first <= last else { return }
    if lines.byteCount(from: first, through: last) > ChunkLimits.byteCountMax {
      addLines(through: last)
      isSealed = false
    } else {
      add(through: last)
    }
    holdsPrefix = true
  }

  /// Adds lines that no syntax divides, cut where indentation and blank lines suggest.
  mutating func addLines(through last: Int) {
    for piece in LineSplitter(lines: lines).pieces(from: covered, through: last) {
      add(through: piece)
    }
    seal()
  }

  /// Ends the current run where it has reached a size.
  mutating func end(atLeast byteCount: Int) {
    if let open = run, size(open) >= byteCount { seal() }
  }

  /// Prepares for the children of a large node; `isMember` says it is one of several siblings.
  mutating func enter(isMember: Bool) {
    guard let open = run, !holdsPrefix else { return }
    let first = lines.firstNonBlank(from: covered)
    if isSealed {
      if !startsWithCloser(first) { flush() }
    } else if isMember, size(open) >= ChunkLimits.leadByteCountMin {
      flush()
    }
  }

  /// Ends a large node: what follows it begins a run of its own.
  mutating func seal() {
    isSealed = run != nil
  }

  /// Adds what is left and returns the runs of the whole file.
  mutating func finish() -> [Range<Int>] {
    addLines(through: lines.count - 1)
    flush()
    return runs
  }

  private func joins(_ open: Range<Int>, first: Int, last: Int) -> Bool {
    let total = lines.byteCount(from: open.lowerBound, through: last)
    if holdsPrefix { return total <= ChunkLimits.byteCountMax + ChunkLimits.overrunMax }
    if runs.isEmpty, size(open) < ChunkLimits.tailByteCountMin { return true }
    if isSealed, !startsWithCloser(first) { return false }
    return total <= ChunkLimits.byteCountMax
  }

  private mutating func flush() {
    guard let open = run else { return }
    if let previous = runs.last, size(open) < ChunkLimits.tailByteCountMin,
      lines.byteCount(from: previous.lowerBound, through: open.upperBound - 1)
        <= ChunkLimits.byteCountMax + ChunkLimits.overrunMax
    {
      runs[runs.count - 1] = previous.lowerBound..<open.upperBound
    } else {
      runs.append(open)
    }
    run = nil
    isSealed = false
    holdsPrefix = false
  }

  private func size(_ run: Range<Int>) -> Int {
    lines.byteCount(from: run.lowerBound, through: run.upperBound - 1)
  }

  private func startsWithCloser(_ line: Int) -> Bool {
    guard line < lines.count, let byte = lines.firstByte(of: line) else { return false }
    return SourceLines.isCloser(byte)
  }
}
