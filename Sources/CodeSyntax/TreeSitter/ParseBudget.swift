/// How much work a parse may do, counted in the parser's progress calls (100 operations each).
///
/// Work rather than time, so that the same bytes always end the same way. Real files need 4 to 40
/// calls a kilobyte (long lists most, for balancing, which is fast); what needs far more, or is in
/// error most of the way, is no source code.
struct ParseBudget {
  let callCountMax: Int
  /// Calls made while every reading of the text is in error; these are the slow ones.
  let errorCallCountMax: Int
  /// Pieces of the text handed out. Most files' are read once or twice each, a hundred times in
  /// Scala that can be read in many ways; a scanner that looks far ahead at every token, as several
  /// do in a run of blank lines or an unclosed string, reads them all again and again.
  let readCountMax: Int

  init(byteCount: Int) {
    callCountMax = 1_000 + byteCount / 10
    errorCallCountMax = 200 + byteCount / 2_000
    readCountMax = 20_000 + byteCount / Self.pieceByteCount * 128
  }

  /// Bytes handed to the parser at once; a scan within one piece is not counted.
  static let pieceByteCount = 256
}
