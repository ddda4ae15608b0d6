import CodeModel
import Relations
import Testing

/// How a budget is dealt among groups, and how a listing goes on where it ended.
@Suite struct RelationBudgetTests {
  private typealias Sample = SampleAnswer
  private static let query = RelationQuery(
    subject: .symbol("Client.send"), aspects: [.callers, .callees], countMax: 50)

  @Test func `groups take turns, so that a long one leaves room for the next`() {
    let listing = Self.listing(byteCountMax: 1_000)
    #expect(listing.groups.map(\.aspect) == [.callers, .callees])
    let counts = listing.groups.map(\.entries.count)
    #expect(counts[0] > 2 && abs(counts[0] - counts[1]) <= 1, "\(counts)")
    #expect(listing.groups[0].rest?.hiddenCount == 50 - counts[0])
  }

  @Test(arguments: Array(stride(from: 260, through: 12_000, by: 53)))
  func `a listing with its continuations is never longer than its budget`(byteCountMax: Int) {
    #expect(Self.byteCount(Self.listing(byteCountMax: byteCountMax)) <= byteCountMax)
  }

  @Test func `a budget with room for all hides nothing`() {
    let listing = Self.listing(byteCountMax: 20_000)
    #expect(listing.groups.map(\.entries.count) == [50, 50])
    #expect(listing.groups.allSatisfy { $0.rest == nil } && listing.omitted.isEmpty)
  }

  @Test(arguments: [500, 700, 1_000, 5_000])
  func `following continuations shows every relation once, in order`(byteCountMax: Int) throws {
    var start: RelationContinuation?
    var shown: [RelationEntry] = []
    repeat {
      let asked = try start.map { try #require($0.applied(to: Self.query)) } ?? Self.query
      let answer = Sample.answer(asked.aspects.prefix(1).map { Self.page($0, asked.after) })
      let listing = RelationListing(
        answer, to: Self.query, from: start, byteCountMax: byteCountMax, follow: Self.follow)
      let group = try #require(listing.groups.first)
      #expect(!group.entries.isEmpty || group.rest?.hiddenCount == 0)
      shown += group.entries
      start = try group.rest.map { try #require(RelationContinuation($0.continuation.text)) }
    } while start != nil
    let whole = RelationListing(
      Sample.answer([Self.page(.callers, nil), Self.page(.callers, RelationCursor("2"))]),
      to: Self.query, follow: Self.follow)
    #expect(
      shown.map { $0.lines[0].text } == whole.groups.flatMap(\.entries).map { $0.lines[0].text })
  }

  @Test func `a continuation belongs to its question`() throws {
    let text = RelationContinuation(
      aspect: .coChanges, after: RelationCursor("a.b.7"), skipped: 3, of: Self.query
    ).text
    let read = try #require(RelationContinuation(text))
    #expect(read.applied(to: Self.query)?.after == RelationCursor("a.b.7"))
    #expect(read.applied(to: Self.query)?.aspects == [.coChanges])
    var other = Self.query
    other.countMax = 49
    #expect(read.applied(to: other) == nil)
    other = Self.query
    other.subject = .symbol("send")
    #expect(read.applied(to: other) == nil)
  }

  @Test(arguments: [
    "", "callers", "callers.x.1", "callers.-1.abc", "nobody.1.abc", "..", "a.b.c.d",
  ])
  func `a text that no listing gave is no continuation`(text: String) {
    #expect(RelationContinuation(text) == nil)
  }

  private static func listing(byteCountMax: Int) -> RelationListing {
    let answer = Sample.answer([.callers, .callees].map { group($0, 0..<50, next: nil) })
    return RelationListing(
      answer, to: query, byteCountMax: byteCountMax, follow: follow)
  }

  private static func follow(_ rest: RelationListing.Rest) -> String {
    "\(rest.aspect.title): \(rest.amount) \(rest.continuation.text)"
  }

  /// The first of two pages ends with number 29.
  private static func page(_ aspect: RelationAspect, _ after: RelationCursor?) -> RelationGroup {
    after == nil ? group(aspect, 0..<30, next: "2") : group(aspect, 30..<50, next: nil)
  }

  private static func group(
    _ aspect: RelationAspect, _ numbers: Range<Int>, next: String?
  ) -> RelationGroup {
    let relations = numbers.map { number in
      let other = Sample.end("app/module\(number).py", .function, "function\(number)", 1...9)
      let isCall = aspect == .callers
      return GroupedRelation(
        relation: Sample.relation(
          isCall ? other : Sample.send, isCall ? Sample.send : other, at: number + 1,
          "response = client.send(request\(number))"))
    }
    return Sample.group(aspect, relations, next: next)
  }

  private static func byteCount(_ listing: RelationListing) -> Int {
    let lines =
      listing.subjects + listing.groups.flatMap { [$0.heading] + $0.entries.flatMap(\.lines) }
      + [listing.empty].compactMap(\.self)
    let follows = listing.groups.compactMap(\.rest).map { follow($0).utf8.count + 1 }
    return lines.reduce(0) { $0 + $1.byteCount } + follows.reduce(0, +)
  }
}
