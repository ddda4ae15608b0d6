import CodeModel
import Engine
import MCPServer
import Relations
import Testing

@Suite struct RelationReplyTextTests {
  private static let query = RelationQuery(subject: .symbol("Client.send"))

  @Test func `relations are grouped between fences, with the way to the rest below`() {
    let text = rendered([group(.callers, 3, next: "x"), group(.callees, 0)], notices: ["it\nlags"])
    #expect(
      text == """
        Relations of 'Client.send' in '/code'
        Note: it\\nlags
        ```
        client/http.py:40-72  method Client.send  def send(self)
        callers  3 (certain) in the first 2 of 9 files
          app/m0.py:1  function f0  [import, certain 0.98]
            client.send(0)
          app/m1.py:2  function f1  [import, certain 0.98]
            client.send(1)
          app/m2.py:3  function f2  [import, certain 0.98]
            client.send(2)
        found none: callees
        ```
        callers: more; repeat this call with "cursor": "callers.0.\(mark).x"
        """)
  }

  @Test func `a name that does not exist is answered with the nearest ones`() {
    let answer = RelationAnswer(
      subjects: [], answeredCount: 0, groups: [], missing: .symbol("Client.sent"),
      nearestNames: ["Client.send", "sent\u{1B}", "Clients"])
    #expect(
      RelationReplyText(report(answer), to: Self.query, tokenCountMax: 2_000).rendered == """
        No definition is called 'Client.sent' in '/code'.
        Did you mean Client.send, sent\u{FFFD} or Clients?
        Find it by meaning with search_code, or give "path:line" of its definition.
        """)
  }

  @Test func `a line after the end of its file is told`() {
    let answer = RelationAnswer(
      subjects: [], answeredCount: 0, groups: [],
      missing: .line(90, of: RepositoryPath("a.py"), lineCount: 12))
    #expect(
      RelationReplyText(report(answer), to: Self.query, tokenCountMax: 2_000).rendered
        == "'a.py' has 12 lines, so there is no line 90 in '/code'.")
  }

  @Test(
    arguments: ["x", "`", "line\n", "e\u{301}\u{302}", "\u{1}", "🙂\n", "🙂", "\t", "``` "],
    [256, 257, 300, 512, 2_000, 6_000])
  func `a reply is never longer than its budget, whatever is found`(unit: String, tokens: Int) {
    let code = String(repeating: unit, count: 1_000)
    for (count, aspects) in [(0, 15), (1, 15), (9, 15), (40, 1)] {
      for odd in [code, "short"] {
        let groups = RelationAspect.allCases.prefix(aspects).map {
          group($0, count, odd, next: odd)
        }
        let text = rendered(
          groups, notices: [code, code], subject: odd, root: "/" + odd, tokens: tokens)
        #expect(text.utf8.count <= tokens * RelationBudget.bytesPerToken, "\(text)")
        #expect(text.utf16.count <= SearchReplyText.characterCountMax)
        #expect(fencesMatch(text), "\(text)")
      }
    }
  }

  @Test(arguments: [256, 2_000])
  func `a refusal is never longer than its budget`(tokens: Int) {
    let code = String(repeating: "`🙂", count: 3_000)
    for missing: MissingSubject? in [nil, .symbol(code), .file(RepositoryPath(code))] {
      let answer = RelationAnswer(
        subjects: [], answeredCount: 0, groups: [], missing: missing,
        nearestNames: [code, "a", code])
      let report = report(answer, notices: [code], root: code)
      let text = RelationReplyText(
        report, to: RelationQuery(subject: .symbol(code)), tokenCountMax: tokens
      ).rendered
      #expect(text.utf8.count <= tokens * 3, "\(text)")
    }
  }

  @Test func `the usual budget shows some of each of five long groups`() {
    let groups = RelationAspect.allCases.dropFirst().prefix(5).map { group($0, 20) }
    let text = rendered(Array(groups))
    for aspect in groups.map(\.aspect) {
      #expect(text.contains("\n\(aspect.title)  20 (certain)"), "\(text)")
      #expect(text.contains("\n\(aspect.title): "), "\(text)")
    }
    #expect(text.utf8.count > 5_700)
  }

  private var mark: String {
    let cursor = RelationContinuation(aspect: .callers, after: nil, skipped: 0, of: Self.query)
    return String(cursor.text.split(separator: ".")[2])
  }

  /// Whether the reply has one opening and one closing fence.
  private func fencesMatch(_ text: String) -> Bool {
    let fences = text.split(separator: "\n").filter { line in
      line.count >= 3 && line.allSatisfy { $0 == "`" }
    }
    return fences.count == 2 && fences[0] == fences[1]
  }

  private func group(
    _ aspect: RelationAspect, _ count: Int, _ odd: String = "send", next: String? = nil
  ) -> RelationGroup {
    let send = subject()
    let relations = (0..<count).map { number in
      let name = odd == "send" ? "f\(number)" : odd
      let path = odd == "send" ? "app/m\(number).py" : odd
      let other = RelationEnd(
        path: RepositoryPath(path), name: name, kind: .function, scope: [],
        lines: LineRange(start: 1, end: 9))
      return GroupedRelation(
        relation: Relation(
          kind: .calls, from: other, to: send,
          resolution: odd == "send" ? .importExact : .ambiguous, confidence: Confidence(0.98),
          evidence: .init(
            path: other.path, line: number + 1, column: 0,
            text: odd == "send" ? "client.send(\(number))" : odd),
          candidates: odd == "send" ? [] : [other, other, send, other],
          candidateCount: odd == "send" ? 1 : 50_000))
    }
    return RelationGroup(
      aspect: aspect, relations: relations, filesRead: next == nil ? 9 : 2, fileCount: 9,
      // A cursor is made of letters and digits, and not long.
      next: next.map { _ in RelationCursor("x") })
  }

  private func subject(_ odd: String? = nil) -> RelationEnd {
    RelationEnd(
      path: RepositoryPath(odd ?? "client/http.py"), name: odd ?? "send", kind: .method,
      scope: [odd ?? "Client"], lines: LineRange(start: 40, end: 72),
      signature: odd ?? "def send(self)")
  }

  private func rendered(
    _ groups: [RelationGroup], notices: [String] = [], subject odd: String? = nil,
    root: String = "/code", tokens: Int = 2_000
  ) -> String {
    let answer = RelationAnswer(
      subjects: [subject(odd)], answeredCount: 1, groups: groups, notices: [])
    let query = odd.map { RelationQuery(subject: .symbol($0)) } ?? Self.query
    return RelationReplyText(
      report(answer, notices: notices, root: root), to: query, tokenCountMax: tokens
    ).rendered
  }

  private func report(
    _ answer: RelationAnswer, notices: [String] = [], root: String = "/code"
  ) -> RelationReport {
    RelationReport(root: root, commit: nil, answer: answer, notices: notices, seconds: 0)
  }
}
