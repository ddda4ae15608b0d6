/// What comments of a language are written with.
package struct CommentMarks: Hashable, Sendable {
  /// What a comment up to the end of the line begins with.
  let line: [[UInt8]]
  /// What a comment begins and ends with.
  let block: [Block]

  struct Block: Hashable, Sendable {
    let open: [UInt8]
    let close: [UInt8]
  }

  /// - Parameter block: Pairs; anything else is left out.
  package init(line: [String], block: [[String]]) {
    self.line = line.map { Array($0.utf8) }.filter { !$0.isEmpty }
    self.block = block.filter { $0.count == 2 && $0.allSatisfy { !$0.isEmpty } }.map { pair in
      Block(open: Array(pair[0].utf8), close: Array(pair[1].utf8))
    }
  }

  /// Those of most languages, for code of an unknown one.
  package static let usual = CommentMarks(line: ["//", "#"], block: [["/*", "*/"]])
}
