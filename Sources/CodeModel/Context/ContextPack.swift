/// What one reply shows for a question: code within a budget, and what was left out.
package struct ContextPack: Hashable, Sendable {
  package let budget: ContextBudget
  /// What was asked of what, then one line for each thing a reader must know to trust the rest.
  package let heading: String
  package let notes: [String]
  /// In the order of reading; no line of a file is in two of them.
  package let sections: [ContextSection]
  /// Signatures of what the code in the sections calls and does not show.
  package let callees: [ContextMention]
  /// Further matches that there was no room to show, best first.
  package let matches: [ContextMention]
  package let omissions: [ContextOmission]

  package init(
    budget: ContextBudget, heading: String, notes: [String] = [], sections: [ContextSection] = [],
    callees: [ContextMention] = [], matches: [ContextMention] = [],
    omissions: [ContextOmission] = []
  ) {
    self.budget = budget
    self.heading = heading
    self.notes = notes
    self.sections = sections
    self.callees = callees
    self.matches = matches
    self.omissions = omissions
  }

  /// Nothing was found to show or to name.
  package var isEmpty: Bool { sections.isEmpty && matches.isEmpty }
}

/// Something left out, with the call that gets it.
package struct ContextOmission: Hashable, Sendable {
  /// What it is, such as `3 more callers of send`.
  package let what: String
  /// How to get it, such as a tool with its arguments, a command, or lines to read.
  package let call: String

  package init(what: String, call: String) {
    self.what = what
    self.call = call
  }
}

/// A place that is named with its declaration instead of being shown.
package struct ContextMention: Hashable, Sendable {
  package let path: RepositoryPath
  package let lines: LineRange
  /// The declaration on one line, or what else tells what stands there; may be empty.
  package let signature: String
  /// Why it is named, in a few words; may be empty.
  package let reason: String

  package init(path: RepositoryPath, lines: LineRange, signature: String, reason: String = "") {
    self.path = path
    self.lines = lines
    self.signature = signature
    self.reason = reason
  }
}
