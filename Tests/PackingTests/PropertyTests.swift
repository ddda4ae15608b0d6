import CodeModel
import Packing
import Testing

/// What holds for every context.
struct `Every context` {
  private static let budgets = [500, 700, 1_000, 1_500, 2_000, 3_000, 4_000, 8_000, 20_000]

  @Test(arguments: 0..<8) func `fits its budget`(seed: UInt64) {
    let question = RandomQuestion(seed: seed).question
    for tokens in Self.budgets {
      let pack = question.pack(tokens)
      #expect(pack.text.utf8.count <= 3 * tokens)
      #expect(pack.lines.byteCount == pack.text.utf8.count)
    }
  }

  @Test(arguments: 0..<8) func `shows no line twice and each line as it is`(seed: UInt64) throws {
    let question = RandomQuestion(seed: seed).question
    for tokens in Self.budgets {
      let pack = question.pack(tokens)
      #expect(Set(pack.paths).count == pack.paths.count)
      for section in pack.sections {
        let text = try #require(question.texts[section.path.string])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var last = 0
        for part in section.parts {
          #expect(part.lines.start > last + 1 || last == 0)
          #expect(part.texts == Array(lines[part.lines.start - 1..<part.lines.end]))
          last = part.lines.end
        }
        if let rest = section.rest { #expect(rest.start == last + 1 && rest.end < lines.count) }
      }
    }
  }

  @Test(arguments: 0..<8) func `shows all that a smaller budget shows`(seed: UInt64) {
    let question = RandomQuestion(seed: seed).question
    var smaller: [String: [Int]] = [:]
    for tokens in Self.budgets {
      let shown = question.pack(tokens).shownLines
      for (path, lines) in smaller {
        #expect(Set(lines).isSubset(of: shown[path] ?? []), "\(path) at \(tokens)")
      }
      smaller = shown
    }
  }

  @Test(arguments: 0..<8) func `is the same each time`(seed: UInt64) {
    let question = RandomQuestion(seed: seed).question
    for tokens in Self.budgets { #expect(question.pack(tokens) == question.pack(tokens)) }
  }

  @Test(arguments: 0..<8) func `says of what it leaves out how to get it`(seed: UInt64) {
    let question = RandomQuestion(seed: seed).question
    for tokens in Self.budgets {
      let pack = question.pack(tokens)
      let placed = pack.sections.flatMap { section in
        section.reason.matches(of: /\d+/).map { "\($0.0)" }
      }
      if placed.count + pack.matches.count < question.hits.count {
        #expect(pack.omissions.contains { $0.what.contains("more match") }, "\(tokens)")
      }
      let hasGaps = pack.lines.contains { $0.role == .gap }
      #expect(hasGaps == pack.omissions.contains { $0.what == "lines marked ⋯" })
      #expect(pack.omissions.allSatisfy { !$0.call.isEmpty })
    }
  }

  @Test func `names the way its reader can go on`() throws {
    let questions = (0..<100).lazy.map { RandomQuestion(seed: $0).question }
    var question = try #require(
      questions.first { $0.pack(500).lines.contains { $0.role == .gap } })
    #expect(question.pack(500).omissions[0].call == "get_context with tokens=1000, or search_code")
    question.audience = .commands
    #expect(
      question.pack(500).omissions[0].call == "apus context with --tokens 1000, or apus search")
    question.commit = "0123456789ab"
    #expect(question.pack(500).text.contains("- lines marked ⋯: git show 0123456789ab:PATH\n"))
  }
}
