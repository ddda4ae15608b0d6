import CodeModel

/// The lines of a hit that fit a budget, safe to put between fences.
struct Snippet {
  let text: String
  let hiddenLineCount: Int

  init(hit: SearchHit, characterCountMax: Int) {
    let lines = String(decoding: hit.text, as: UTF8.self)
      .escapingControls.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = lines.last == "" ? lines.dropLast() : lines[...]
    var kept: [Substring] = []
    var count = 0
    for line in whole {
      guard count + line.count < characterCountMax || kept.isEmpty else { break }
      kept.append(line.prefix(characterCountMax))
      count += line.count + 1
    }
    text = kept.joined(separator: "\n")
    hiddenLineCount = whole.count - kept.count
  }

  /// Longer than any run of backticks inside, so that repository text cannot close it.
  var fence: String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}

extension String {
  /// Without terminal escapes and other controls, which repository text may carry; tabs and line
  /// ends stay, carriage returns go.
  var escapingControls: String {
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\r" {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      result.append(isControl || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

extension SearchHit {
  /// Where the hit stands: its scope and the definitions in it, or nil when it has neither.
  var place: String? {
    let names = symbols.prefix(3).map { "\($0.kind.name) \($0.name)" }.joined(separator: ", ")
    let more = symbols.count > 3 ? ", …" : ""
    let parts = [scope.joined(separator: " › "), names + more].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : "[\(parts.joined(separator: " › "))]".escapingControls
  }
}
