/// Keeps values until they cost more than a limit; then it forgets all of them.
///
/// Forgetting the oldest alone would take a list; whoever asks in waves is served as well by this.
struct BoundedCache<Key: Hashable, Value> {
  private let costMax: Int
  private var cost = 0
  private var values: [Key: Value] = [:]

  init(costMax: Int) {
    self.costMax = costMax
  }

  subscript(_ key: Key) -> Value? { values[key] }

  mutating func insert(_ value: Value, for key: Key, cost added: Int) {
    if cost + added > costMax {
      values = [:]
      cost = 0
    }
    values[key] = value
    cost += added
  }
}
