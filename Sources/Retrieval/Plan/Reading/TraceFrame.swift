/// A place a stack went through, as a text tells it.
struct TraceFrame {
  /// Nil where only the function is told.
  var path: WrittenPath?
  var components: [String]
  var names: [String]
  /// Whether the text writes the innermost frame last, as Python does.
  var isInnermostLast: Bool

  init(_ line: QueryLine) {
    path = line.paths.first { $0.lines != nil }
    components = path?.components ?? []
    names = Self.names(line, path)
    let rest = path.map { line.text($0.range.upperBound..<line.bytes.count) } ?? ""
    isInnermostLast =
      line.text.drop { $0.isWhitespace }.hasPrefix("File \"")
      || rest.hasPrefix(": in ")
    if let path, !path.hasFolder, Self.namesPackage(path.components) {
      components = Self.folders(line.text(0..<path.range.lowerBound)) + path.components
    }
  }

  /// The functions told before the place or, where none is, after it.
  private static func names(_ line: QueryLine, _ path: WrittenPath?) -> [String] {
    guard let path else { return FrameNames.names(in: line.text) }
    let before = line.text(0..<path.range.lowerBound)
    let names = LineShapes.isApplication(before) ? [] : FrameNames.names(in: before)
    return names.isEmpty
      ? FrameNames.names(in: line.text(path.range.upperBound..<line.bytes.count)) : names
  }

  /// Whether a language tells files without their folders but functions with their packages.
  private static func namesPackage(_ components: [String]) -> Bool {
    [".java", ".kt", ".scala", ".groovy", ".clj"].contains {
      components.last?.hasSuffix($0) == true
    }
  }

  /// The folders of `at app//org.shop.Cart.add(`: the package's names.
  private static func folders(_ before: String) -> [String] {
    guard before.hasSuffix("(") else { return [] }
    let qualified = before.dropLast().split { $0 == " " || $0 == "\t" || $0 == "/" }.last ?? ""
    return qualified.split(separator: ".").dropLast()
      .prefix { $0.first?.isLowercase == true }.map(String.init)
  }
}

/// The frames of a text, those a failure is nearest to first.
struct TraceFrames {
  private var stacks: [[TraceFrame]] = [[]]
  /// Names that a line of their own told; the place is in the next.
  private var pendingNames: [String] = []

  var isEmpty: Bool { stacks.allSatisfy(\.isEmpty) }
  var count: Int { stacks.reduce(0) { $0 + $1.count } }

  mutating func append(_ line: QueryLine) {
    var frame = TraceFrame(line)
    let others = line.paths.filter { $0.lines != nil }.dropFirst()
    guard frame.path != nil else {
      if !pendingNames.isEmpty { appendNames(pendingNames) }
      pendingNames = frame.names
      return
    }
    if frame.names.isEmpty { frame.names = pendingNames }
    pendingNames = []
    stacks[stacks.count - 1].append(frame)
    stacks[stacks.count - 1] += others.map { TraceFrame(placeOnly: $0) }
  }

  /// What follows is another stack.
  mutating func endStack() {
    if !pendingNames.isEmpty { appendNames(pendingNames) }
    pendingNames = []
    if stacks.last?.isEmpty == false { stacks.append([]) }
  }

  /// Innermost first; of several stacks those of equal depth one after the other.
  var inOrder: [TraceFrame] {
    let stacks = stacks.map { stack in
      stack.contains(where: \.isInnermostLast) ? stack.reversed() : stack
    }
    let depth = stacks.map(\.count).max() ?? 0
    return (0..<depth).flatMap { level in
      stacks.compactMap { level < $0.count ? $0[level] : nil }
    }
  }

  private mutating func appendNames(_ names: [String]) {
    stacks[stacks.count - 1].append(TraceFrame(names: names))
  }
}

extension TraceFrame {
  /// A place of a stack that is written in one line.
  init(placeOnly path: WrittenPath) {
    self.path = path
    components = path.components
    names = []
    isInnermostLast = false
  }

  /// A frame that tells no place.
  init(names: [String]) {
    path = nil
    components = []
    self.names = names
    isInnermostLast = false
  }
}
