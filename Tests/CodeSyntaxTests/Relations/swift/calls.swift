struct Point {
  static func origin() -> Self { Self(x: 0, 0) }
  func move(by step: Int) {
    store.send(_: step, to: self, `in`: room) { reply in use(reply) } failed: { log($0) }
    animate { step() } completion: { done() }
    plain(step, 1)
  }
}
extension Point {
#if os(Linux) || DEBUG
  func one() { helper(level: 1) }
#else
  func one() { other() }
#endif
  func two() { one() }
}
