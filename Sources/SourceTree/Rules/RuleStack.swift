/// The ignore rules that hold in one folder.
struct RuleStack {
  /// Patterns the caller gave, which win over all files.
  var overriding: IgnoreRules?
  /// The .apusignore files from the top down.
  var own: [IgnoreRules] = []
  /// Git's rules from the weakest to the strongest: global, repository, .gitignore from the top
  /// down. Where no repository rules the tree, the built-in ones stand first.
  var git: [IgnoreRules] = []

  /// What the caller and .apusignore say of an entry.
  func ownMatch(_ subject: MatchSubject) -> RuleMatch? {
    overriding?.match(subject) ?? Self.strongest(own, subject)
  }

  func gitMatch(_ subject: MatchSubject) -> RuleMatch? {
    Self.strongest(git, subject)
  }

  func mayReinclude(below folder: MatchSubject) -> Bool {
    own.contains { $0.mayReinclude(below: folder) }
      || overriding?.mayReinclude(below: folder) == true
  }

  private static func strongest(_ files: [IgnoreRules], _ subject: MatchSubject) -> RuleMatch? {
    var index = files.count - 1
    while index >= 0 {
      if let match = files[index].match(subject) { return match }
      index -= 1
    }
    return nil
  }
}

/// The rule that decides about an entry.
struct RuleMatch {
  let rules: IgnoreRules
  let index: Int

  /// The rule drops the entry, unless it is a `!` rule.
  var drops: Bool { !rules.isNegated(index) }
  var description: String { rules.description(index) }
}

extension IgnoreRules {
  func match(_ subject: MatchSubject) -> RuleMatch? {
    lastMatch(subject).map { RuleMatch(rules: self, index: $0) }
  }
}
