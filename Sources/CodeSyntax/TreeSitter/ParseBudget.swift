/// How much work a parse may do, counted in the parser's progress calls (100 operations each).
///
/// Work rather than time, so that the same bytes always end the same way. Real files need 0.2 to
/// 0.6 operations a byte; what needs ten times that is input the parser cannot make sense of.
struct ParseBudget {
  let callCountMax: Int

  init(byteCount: Int) {
    callCountMax = Self.baseCallCount + byteCount / Self.bytesPerCall
  }

  private static let baseCallCount = 2_000
  private static let bytesPerCall = 20
}
