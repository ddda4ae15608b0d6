extension ChunkRules {
  package init(prefixes: [String], containers: [String]) {
    self.init(prefixes: prefixes, containers: containers, transparent: nil, holdsNextComments: nil)
  }
}

extension CommentRules {
  package init(line: [String], block: [[String]]) {
    self.init(line: line, block: block, attributes: nil, docstring: nil)
  }
}
