import Languages

/// What a call passes, as far as syntax counts it.
struct CallArguments {
  private(set) var count: Int
  /// As `ReferenceFact.argumentLabels` has them; nil where none has a label.
  var labels: String? { hasLabels ? names.map { "\($0):" }.joined() : nil }

  private var names: [String] = []
  private var hasLabels = false

  init(count: Int = 0) {
    self.count = count
  }

  mutating func add(label: String?) {
    count += 1
    guard names.count < Self.labelCountMax else { return }
    names.append(label ?? "_")
    hasLabels = hasLabels || label != nil
  }

  /// More arguments are not told apart.
  private static let labelCountMax = 32
}

extension RelationReader {
  /// Arguments without comments; nil where one stands for several, or the syntax counts none.
  func arguments(of node: Int, _ rule: NodeRule) -> CallArguments? {
    guard let list = child(of: node, rule.arguments) else { return nil }
    guard meaning(list) != .literal else { return nil }
    var arguments = CallArguments()
    let label = self.rule(list)?.name
    var name: String?
    for part in parts(of: list) {
      if let label, selects(label, part, of: list) {
        name = text(part)
        continue
      }
      switch meaning(part) {
      case .pattern, .entry: return nil
      case .argumentList:
        for inner in parts(of: part) { arguments.add(label: self.label(of: inner)) }
      case nil where self.rule(part)?.rest == .type: break
      // A closure behind the brackets.
      default: arguments.add(label: name ?? (label == nil ? nil : "&"))
      }
      name = nil
    }
    return arguments
  }

  /// What an argument is labelled with.
  private func label(of argument: Int) -> String? {
    guard let rule = rule(argument), rule.meaning == nil, let name = child(of: argument, rule.name)
    else { return nil }
    return plainName(bytes(name))
  }
}
