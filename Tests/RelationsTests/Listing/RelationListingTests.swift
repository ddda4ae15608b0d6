import CodeModel
import Relations
import Testing

@Suite struct RelationListingTests {
  private typealias Sample = SampleAnswer
  private static let query = RelationQuery(subject: .symbol("Client.send"))
  private static let main = Sample.end("app/main.py", .function, "main", 3...20)

  @Test func `a caller is told by the place of the call, a callee by its own`() {
    let helper = Sample.end("client/http.py", .function, "encode", 5...9)
    let listing = Self.text([
      Sample.group(
        .callers,
        [GroupedRelation(relation: Sample.relation(Self.main, at: 12, "client.send(request)"))]),
      Sample.group(
        .callees,
        [
          GroupedRelation(
            relation: Sample.relation(
              Sample.send, helper, .sameFile, 0.99, at: 45, "body = encode(request)"),
            furtherLines: [50, 61])
        ]),
    ])
    #expect(
      listing == """
        client/http.py:40-72  method Client.send  def send(self, request)
        callers  1 (certain)
          app/main.py:12  function main  [import, certain 0.98]
            client.send(request)
        callees  1 (certain)
          client/http.py:5-9  function encode  [same file, certain 0.99]
            line 45,50,61  body = encode(request)
        """)
  }

  @Test func `an ambiguous name lists what else it may be, without the subject`() {
    let udp = Sample.end("net/udp.py", .method, "Socket.send", 9...12)
    let mail = Sample.end("mail/smtp.py", .method, "SMTP.send", 20...30)
    let relation = Sample.relation(
      Self.main, udp, .ambiguous, 0.2, at: 7, "c.send(x)", candidates: [Sample.send, mail],
      candidateCount: 7)
    let listing = Self.text([Sample.group(.callers, [GroupedRelation(relation: relation)])])
    #expect(
      listing.hasSuffix(
        """
        callers  1 (possible)
          app/main.py:7  function main  [ambiguous among 7, possible 0.20]
            c.send(x)
            may also be net/udp.py:9-12 Socket.send, mail/smtp.py:20-30 SMTP.send (+4)
        """), "\(listing)")
  }

  @Test func `a kind that the question does not imply is named`() {
    let listing = Self.text([
      Sample.group(
        .callers,
        [GroupedRelation(relation: Sample.relation(Self.main, kind: .instantiates, at: 1))])
    ])
    #expect(listing.contains("[instantiates, import, certain 0.98]"), "\(listing)")
  }

  @Test func `a call outside all definitions is at the top level, an importer just a file`() {
    let file = RelationEnd(file: RepositoryPath("app/run.py"))
    let listing = Self.text([
      Sample.group(.callers, [GroupedRelation(relation: Sample.relation(file, at: 3))]),
      Sample.group(
        .importers,
        [GroupedRelation(relation: Sample.relation(file, kind: .imports, at: 1, "import client"))]),
    ])
    #expect(listing.contains("app/run.py:3  top level  [import"), "\(listing)")
    #expect(listing.contains("app/run.py:1  [import, certain 0.98]"), "\(listing)")
  }

  @Test func `indirect relations tell the step they go through`() {
    let job = Sample.end("app/jobs.py", .method, "Job.run", 1...9)
    let relation = Sample.relation(job, Self.main, at: 4, "main()")
    let listing = Self.text([
      Sample.group(.impact, [GroupedRelation(relation: relation, distance: 2)])
    ])
    #expect(
      listing.contains("app/jobs.py:4  method Job.run  via main  [import, certain 0.98, step 2]"),
      "\(listing)")
  }

  @Test func `a call path names both ends of each step`() {
    let listing = Self.text([
      Sample.group(
        .callPath, [GroupedRelation(relation: Sample.relation(Self.main, at: 12, "send()"))])
    ])
    #expect(
      listing.hasSuffix(
        """
        call path  1 (certain)
          app/main.py:12  function main -> method Client.send  [import, certain 0.98]
            send()
        """), "\(listing)")
  }

  @Test func `files that change together tell their commits`() {
    let one = RelationEnd(file: RepositoryPath("a.py"))
    let two = RelationEnd(file: RepositoryPath("b.py"))
    let relation = Relation(
      kind: .changesWith, from: one, to: two, resolution: .history, confidence: Confidence(0.8),
      evidence: nil)
    let listing = Self.text(
      [
        Sample.group(
          .coChanges,
          [GroupedRelation(relation: relation, history: CoChangeFacts(support: 12, share: 0.804))])
      ], subjects: [one])
    #expect(
      listing == """
        a.py  file
        co-changes  1 (likely)
          b.py  [12 commits together, 80 % of the subject's]
        """)
  }

  @Test func `files that change together show the newest commit that did`() throws {
    let one = RelationEnd(file: RepositoryPath("a.py"))
    let relation = Relation(
      kind: .changesWith, from: one, to: RelationEnd(file: RepositoryPath("b.py")),
      resolution: .history, confidence: Confidence(1), evidence: nil)
    let id = try #require(GitObjectID(hexadecimal: String(repeating: "0a", count: 20)))
    let newest = CommitSummary(commit: id, authorSeconds: 0, subject: "Parse\tnames")
    let facts = CoChangeFacts(support: 2, share: 1, latest: newest)
    let listing = Self.text(
      [Sample.group(.coChanges, [GroupedRelation(relation: relation, history: facts)])],
      subjects: [one])
    #expect(listing.contains("\n    last in 0a0a0a0a0a0a  Parse\\tnames"), "\(listing)")
  }

  @Test func `several definitions are listed, and each relation says which it is of`() {
    let udp = Sample.end("net/udp.py", .method, "Socket.send", 9...12)
    let last = Sample.end("z.py", .function, "send", 1...1)
    let listing = Self.text(
      [
        Sample.group(
          .callers,
          [
            GroupedRelation(relation: Sample.relation(Self.main, at: 12)),
            GroupedRelation(relation: Sample.relation(Self.main, udp, at: 13)),
          ])
      ], subjects: [Sample.send, udp, last], answeredCount: 2)
    #expect(
      listing == """
        relations are of the first 2 definitions:
          client/http.py:40-72  method Client.send  def send(self, request)
          net/udp.py:9-12  method Socket.send
          z.py:1  function send
        callers  2 (certain)
          app/main.py:12  function main  to Client.send  [import, certain 0.98]
          app/main.py:13  function main  to Socket.send  [import, certain 0.98]
        """)
  }

  @Test func `questions without an answer share a line with the bound that was set`() {
    var query = Self.query
    query.confidenceMin = .likely
    let listing = RelationListing(
      Sample.answer([Sample.group(.callers, []), Sample.group(.tests, [])]), to: query
    ) { _ in "" }
    #expect(listing.empty?.text == "found none of confidence 0.6 or more: callers, tests")
  }

  @Test func `what was not sure enough is counted, also where it was all there is`() {
    let caller = GroupedRelation(relation: Sample.relation(Self.main, at: 12))
    let answer = Sample.answer([
      Sample.group(.references, [caller], withheld: 3), Sample.group(.tests, [], withheld: 40),
      Sample.group(.callees, []),
    ])
    let listing = RelationListing(answer, to: RelationQuery(subject: .symbol("send"))) { _ in "" }
    #expect(listing.groups.first?.heading.text == "references  1 (certain)  3 below 0.2 withheld")
    #expect(listing.empty?.text == "found none: tests (40 below 0.2 withheld), callees")
  }

  @Test func `that a function has no subclasses is told only to who asked for them`() {
    let answer = Sample.answer([Sample.group(.subclasses, []), Sample.group(.tests, [])])
    func empty(_ aspects: [RelationAspect]) -> String? {
      var query = Self.query
      query.aspects = aspects
      return RelationListing(answer, to: query) { _ in "" }.empty?.text
    }
    #expect(empty(RelationAspect.usual) == "found none: tests")
    #expect(empty([.subclasses, .tests]) == "found none: subclasses, tests")
  }

  @Test func `what the definitions themselves say is not said twice`() {
    let file = RelationEnd(file: Sample.send.path)
    let defined = GroupedRelation(relation: Sample.relation(file, kind: .defines, at: 40))
    #expect(
      Self.text([Sample.group(.definition, [defined])])
        == "client/http.py:40-72  method Client.send  def send(self, request)")
  }

  @Test func `controls and line ends of code cannot break a line`() {
    let odd = Sample.end("a\u{1B}[31m.py", .function, "f\ng", 1...2)
    let relation = Sample.relation(odd, at: 1, "a\u{7}\tb\nc")
    let listing = Self.text([Sample.group(.callers, [GroupedRelation(relation: relation)])])
    #expect(listing.hasSuffix("  [import, certain 0.98]\n    a\u{FFFD}\\tb"), "\(listing)")
    #expect(listing.contains("a\u{FFFD}[31m.py:1  function f\\ng"), "\(listing)")
  }

  private static func text(
    _ groups: [RelationGroup], subjects: [RelationEnd] = [Sample.send], answeredCount: Int? = nil
  ) -> String {
    let answer = Sample.answer(groups, subjects: subjects, answeredCount: answeredCount)
    let listing = RelationListing(answer, to: query) { _ in "" }
    let lines =
      listing.subjects + listing.groups.flatMap { [$0.heading] + $0.entries.flatMap(\.lines) }
    return lines.map(\.text).joined(separator: "\n")
  }
}
