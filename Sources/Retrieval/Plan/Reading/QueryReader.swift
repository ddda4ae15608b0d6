import CodeModel

/// Goes through the lines of a query and sorts what it finds.
struct QueryReader {
  private(set) var prose: [String] = []
  private(set) var messages: [String] = []
  private(set) var code: [String] = []
  private(set) var frames = TraceFrames()
  private(set) var changes = DiffReader()
  private(set) var asked: [PathAnchor] = []
  private(set) var complaints: [PathAnchor] = []
  private(set) var hasTraceHead = false
  private(set) var hasFence = false
  /// Everything that is searched for as words, in the order of the text.
  private var searched: [String] = []
  /// The same without what cannot name what is wanted.
  private var naming: [String] = []
  private var wasChanged = false
  private var isInFence = false
  private var isInHunk = false
  private var previous = QueryLine.Shape.blank

  mutating func read(_ line: QueryLine) {
    let shape = shapeInContext(line)
    switch shape {
    case .blank: break
    case .fence:
      hasFence = true
      isInFence.toggle()
      wasChanged = true
    case .changedFile, .hunk, .diffDetail:
      wasChanged = true
      if let heading = changes.readHead(line, shape) {
        searched.append(heading)
        naming.append(heading)
      }
    case .traceHead:
      hasTraceHead = true
      wasChanged = true
      frames.endStack()
    case .frame:
      wasChanged = true
      frames.append(line)
    case .complaint: readComplaint(line)
    case .message: readMessage(line)
    case .code: readCode(line)
    case .prose: readProse(line)
    }
    previous = shape
  }

  mutating func finish() {
    frames.endStack()
  }

  /// The subject that the first line of prose is.
  var subject: ChangeSubject? { prose.first.map { ChangeSubject($0) } }

  /// What is searched for as words: the text itself where nothing of it is noise.
  func words(of text: String) -> String {
    guard wasChanged else { return text }
    let joined = (searched + frameNames).joined(separator: "\n")
    return joined.contains(where: \.isLetter) ? joined : text
  }

  /// The part of the words that may name what is wanted; the text itself where nothing is left out.
  func naming(of text: String) -> String {
    let quoted = code.count >= Self.quotedLineCountMin ? code.compactMap(CodeShapes.defined) : code
    let all = naming + quoted + frameNames
    guard wasChanged || quoted.count < code.count || !messages.isEmpty else { return text }
    let joined = all.joined(separator: "\n")
    return joined.contains(where: \.isLetter) || quoted.count < code.count ? joined : text
  }

  private var frameNames: [String] {
    let names = frames.inOrder.prefix(Self.namedFrameCountMax).flatMap(\.names)
    return names.isEmpty ? [] : [names.joined(separator: " ")]
  }

  /// From so many lines on, code is searched for where it stands rather than for what it uses.
  private static let quotedLineCountMin = 3

  /// Frames whose functions are searched for.
  private static let namedFrameCountMax = 6
}

// MARK: - Lines

extension QueryReader {
  private mutating func shapeInContext(_ line: QueryLine) -> QueryLine.Shape {
    isInHunk = changes.isOpen && changes.takes(line)
    if isInHunk { return .code }
    switch line.shape {
    case .prose where isInFence: return .code
    // The line of the program that Python prints below a frame.
    case .prose, .message, .complaint:
      let isBelowFrame = previous == .frame && line.bytes.starts(with: "    ".utf8)
      return isBelowFrame ? .code : line.shape
    default: return line.shape
    }
  }

  private mutating func readComplaint(_ line: QueryLine) {
    guard let placed = line.paths.first(where: { $0.lines != nil }) else { return }
    complaints.append(
      PathAnchor(components: placed.components, lines: placed.lines, role: .complaint))
    let rest = line.text(placed.range.upperBound..<line.bytes.count)
    let message = ErrorMessages.words(of: String(rest.drop { " :-".contains($0) }))
    messages.append(message)
    searched.append(message)
    naming.append(ErrorMessages.withoutType(message))
    wasChanged = true
  }

  private mutating func readMessage(_ line: QueryLine) {
    if hasTraceHead || !frames.isEmpty { frames.endStack() }
    let placed = line.paths.filter { $0.lines != nil }
    let paths = line.paths.filter { $0.lines != nil || $0.hasFolder }
    let message = ErrorMessages.words(of: line.text(without: paths.map(\.range)))
    if placed.isEmpty { takeAskedPaths(line) } else { frames.append(line) }
    messages.append(message)
    searched.append(message)
    naming.append(ErrorMessages.withoutType(message))
    wasChanged = wasChanged || message != line.text
  }

  private mutating func readCode(_ line: QueryLine) {
    let text = isInHunk ? String(line.text.dropFirst()) : line.text
    code.append(text)
    searched.append(text)
  }

  private mutating func readProse(_ line: QueryLine) {
    prose.append(line.text)
    takeAskedPaths(line)
    let places = line.paths.compactMap { path in
      path.lines == nil ? nil : path.pathRange.upperBound..<path.range.upperBound
    }
    let words = places.isEmpty ? line.text : line.text(without: places)
    searched.append(words)
    naming.append(words)
    wasChanged = wasChanged || !places.isEmpty
  }

  private mutating func takeAskedPaths(_ line: QueryLine) {
    for path in line.paths where asked.count < Self.askedCountMax {
      let isBare = !path.hasFolder && path.lines == nil
      let isAlone = line.text(without: [path.range]).allSatisfy(\.isWhitespace)
      asked.append(
        PathAnchor(
          components: path.components, lines: path.lines,
          role: isBare && !isAlone ? .mentioned : .asked))
    }
  }

  /// Paths in prose that are looked up.
  private static let askedCountMax = 16
}

// MARK: - Anchors

extension QueryReader {
  var anchors: [PathAnchor] {
    let frames = frames.inOrder.compactMap { frame in
      frame.path.map { path in
        PathAnchor(
          components: frame.components, lines: path.lines, role: .frame, names: frame.names)
      }
    }
    return asked + complaints.prefix(Self.askedCountMax) + frames.prefix(Self.frameCountMax)
      + changes.anchors
  }

  /// Frames that are looked up; deep recursion has thousands.
  private static let frameCountMax = 64
}
