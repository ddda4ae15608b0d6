/// Git's wildcard matching of one pattern against one text, both as bytes.
///
/// The rules are those of git's `wildmatch`: `*` and `?` stop at `/` when `stopsAtSlash` is set,
/// `**` between slashes spans folders, `[a-z]` and `[[:alpha:]]` match one byte, `\` quotes.
struct WildcardMatch {
  let pattern: UnsafeBufferPointer<UInt8>
  let text: UnsafeBufferPointer<UInt8>
  let stopsAtSlash: Bool
  let foldsCase: Bool

  /// How an attempt ended. The two `hopeless` cases tell an enclosing `*` which later starting
  /// points need not be tried, which keeps a pattern of many stars from taking exponential time.
  enum Outcome {
    case match, mismatch
    /// No later start can match: the text ran out, or the pattern is malformed.
    case hopeless
    /// No start can match before the next `/`.
    case hopelessBeforeSlash
  }

  /// Byte 0 stands for the end, as it can occur in neither a path nor a pattern.
  private func patternByte(_ index: Int) -> UInt8 { index < pattern.count ? pattern[index] : 0 }
  private func textByte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
  private func folded(_ byte: UInt8) -> UInt8 { foldsCase ? byte.asciiLowercased : byte }

  /// Matches the pattern from `start` against all of the text from `textStart`.
  func outcome(pattern start: Int, text textStart: Int) -> Outcome {
    var p = start
    var t = textStart
    while p < pattern.count {
      let byte = folded(textByte(t))
      if byte == 0 && pattern[p] != Byte.star { return .hopeless }
      switch pattern[p] {
      case Byte.star:
        var star = Star(pattern: p, text: t)
        if let end = run(&star, from: start) { return end }
        (p, t) = (star.pattern, star.text)
      case Byte.question:
        if stopsAtSlash && byte == Byte.slash { return .mismatch }
      case Byte.openBracket:
        var bracket = BracketExpression(pattern: pattern, index: p, byte: byte, folds: foldsCase)
        guard let isMember = bracket.evaluate() else { return .hopeless }
        if !isMember || (stopsAtSlash && byte == Byte.slash) { return .mismatch }
        p = bracket.index
      case Byte.backslash:
        p += 1
        if byte != patternByte(p) { return .mismatch }
      case let literal:
        if byte != folded(literal) { return .mismatch }
      }
      p += 1
      t += 1
    }
    return t < text.count ? .mismatch : .match
  }
}

extension WildcardMatch {
  /// A run of stars: where it stands in the pattern and which text is left to it.
  private struct Star {
    var pattern: Int
    var text: Int
    var spansSlashes = false
  }

  /// Matches what follows a star. Nil when a `*` before `/` was matched by skipping to the slash,
  /// which both positions of `star` then point at.
  private func run(_ star: inout Star, from start: Int) -> Outcome? {
    if let end = skipStars(&star, from: start) { return end }
    if star.pattern >= pattern.count {
      return star.spansSlashes || nextSlash(star.text) == nil ? .match : .hopelessBeforeSlash
    }
    if !star.spansSlashes && pattern[star.pattern] == Byte.slash {
      guard let slash = nextSlash(star.text) else { return .hopeless }
      star.text = slash
      return nil
    }
    return tryEveryStart(star)
  }

  /// Steps over the stars and decides whether they span slashes; a `**/` first tries to be empty.
  private func skipStars(_ star: inout Star, from start: Int) -> Outcome? {
    let first = star.pattern
    while patternByte(star.pattern) == Byte.star { star.pattern += 1 }
    star.spansSlashes = !stopsAtSlash
    guard stopsAtSlash, star.pattern - first > 1 else { return nil }
    let opensComponent = first == start || pattern[first - 1] == Byte.slash
    let next = patternByte(star.pattern)
    let closesComponent =
      next == 0 || next == Byte.slash
      || (next == Byte.backslash && patternByte(star.pattern + 1) == Byte.slash)
    guard opensComponent && closesComponent else { return nil }
    star.spansSlashes = true
    guard next == Byte.slash else { return nil }
    let emptied = outcome(pattern: star.pattern + 1, text: star.text)
    return emptied == .match || emptied == .hopeless ? emptied : nil
  }

  private func tryEveryStart(_ star: Star) -> Outcome {
    var t = star.text
    let literal = Byte.isSpecial(pattern[star.pattern]) ? nil : folded(pattern[star.pattern])
    while t < text.count {
      if let literal {
        while t < text.count, folded(text[t]) != literal {
          if !star.spansSlashes && text[t] == Byte.slash { return .hopelessBeforeSlash }
          t += 1
        }
        if t == text.count { return .hopeless }
      }
      switch outcome(pattern: star.pattern, text: t) {
      case .mismatch:
        if !star.spansSlashes && text[t] == Byte.slash { return .hopelessBeforeSlash }
      case .hopelessBeforeSlash where star.spansSlashes: break
      case let decided: return decided
      }
      t += 1
    }
    return .hopeless
  }

  private func nextSlash(_ from: Int) -> Int? {
    var t = from
    while t < text.count {
      if text[t] == Byte.slash { return t }
      t += 1
    }
    return nil
  }
}
