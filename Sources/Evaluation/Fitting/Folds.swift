/// Groups that are held out in turn.
enum Folds {
  /// The group of each name: names in their order go round the groups.
  static func numbers(of names: some Sequence<String>, count: Int) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0 % count) })
  }
}
