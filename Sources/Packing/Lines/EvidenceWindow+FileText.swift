import CodeModel

extension EvidenceWindow {
  /// The lines of a range that fit.
  func lines(in range: LineRange, of text: FileText) -> LineRange {
    let places = self.range(in: text.texts(of: range))
    return LineRange(
      start: range.start + places.lowerBound, end: range.start + places.upperBound - 1)
  }
}
