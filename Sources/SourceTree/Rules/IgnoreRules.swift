import CodeModel

/// The rules of one ignore file, compiled once.
final class IgnoreRules: Sendable {
  /// How the file is named to people.
  let label: String
  /// Where, in the paths given to `lastMatch`, the part that the rules speak of begins.
  let baseCount: Int
  private let foldsCase: Bool
  private let rules: [Rule]
  private let hints: [MatchHint]

  private struct Rule: Sendable {
    let pattern: GlobPattern
    let text: String
    let lineNumber: Int
  }

  init(parsing bytes: [UInt8], label: String, baseCount: Int, foldsCase: Bool = false) {
    self.label = label
    self.baseCount = baseCount
    self.foldsCase = foldsCase
    rules = IgnoreFileLines(bytes).map { line in
      Rule(
        pattern: GlobPattern(line.bytes), text: String(decoding: line.bytes, as: UTF8.self),
        lineNumber: line.number)
    }
    hints = rules.map { MatchHint($0.pattern, foldsCase: foldsCase) }
  }

  convenience init(lines: [String], label: String, baseCount: Int = 0) {
    self.init(
      parsing: Array(lines.joined(separator: "\n").utf8), label: label, baseCount: baseCount)
  }

  var isEmpty: Bool { rules.isEmpty }

  /// The index of the last rule that names the path, which is the one that decides.
  func lastMatch(_ subject: MatchSubject) -> Int? {
    let relative = subject.relative(to: baseCount)
    return hints.withUnsafeBufferPointer { hints in
      var index = hints.count - 1
      while index >= 0 {
        if hints[index].admits(relative) && matches(index, relative) { return index }
        index -= 1
      }
      return nil
    }
  }

  private func matches(_ index: Int, _ subject: MatchSubject) -> Bool {
    rules[index].pattern.matches(
      subject.path, nameStart: subject.nameStart, isDirectory: subject.isDirectory,
      foldsCase: foldsCase)
  }

  func isNegated(_ index: Int) -> Bool { rules[index].pattern.isNegated }

  /// Where the rule stands and what it says, as in "sub/.gitignore:3 `*.py`".
  func description(_ index: Int) -> String {
    "\(label):\(rules[index].lineNumber) `\(rules[index].text)`"
  }

  /// Whether a `!` rule could bring back something below the folder, judged by the plain beginning
  /// of the rule's path: `!vendor/ours/**` reaches into `vendor`, `!*.py` reaches nowhere.
  func mayReinclude(below folder: MatchSubject) -> Bool {
    let relative = folder.relative(to: baseCount)
    return rules.contains { $0.pattern.isNegated && $0.pattern.reaches(below: relative.path) }
  }
}

extension GlobPattern {
  fileprivate func reaches(below folder: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isAnchored else { return false }
    let literal = bytes[..<literalCount]
    let slash = UInt8(ascii: "/")
    let common = min(literal.count, folder.count)
    guard literal.prefix(common).elementsEqual(folder.prefix(common)) else { return false }
    if literal.count > folder.count { return literal[folder.count] == slash }
    return literal.count < bytes.count && literal.contains(slash)
      && (literal.last == slash || literal.count == folder.count)
  }
}
