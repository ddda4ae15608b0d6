import CodeModel
import Testing

@Suite struct RelationSubjectTests {
  private static let file = RepositoryPath("src/a.py")

  @Test(
    arguments: [
      ("send", .symbol("send")), ("Client.send", .symbol("Client.send")),
      (" a::b::c ", .symbol("a::b::c")), ("::global", .symbol("::global")),
      ("std::vector::7", .symbol("std::vector::7")), ("src/a.py", .symbol("src/a.py")),
      ("src/a.py:12", .place(file, line: 12)), ("src/a.py:12:5", .place(file, line: 12)),
      ("src/a.py:3-9", .span(file, LineRange(start: 3, end: 9))),
      ("src/a.py:9-3", .symbol("src/a.py:9-3")), ("src/a.py:0", .symbol("src/a.py:0")),
      ("src/a.py:+3", .symbol("src/a.py:+3")), (":3", .symbol(":3")), ("a:", .symbol("a:")),
      ("./a.py", .place(RepositoryPath("./a.py"), line: nil)),
      ("/code/a.py", .place(RepositoryPath("/code/a.py"), line: nil)),
      ("a.py:99999999999999999999", .symbol("a.py:99999999999999999999")), ("", .symbol("")),
    ] as [(String, RelationSubject)])
  func `a subject is a place where it ends in lines, a path by its start, else a name`(
    text: String, subject: RelationSubject
  ) {
    #expect(RelationSubject(text) == subject)
  }

  @Test(arguments: ["Client.send", "src/a.py:12", "src/a.py:3-9", "/code/a.py"])
  func `a subject is written as it is read`(text: String) {
    #expect(RelationSubject(text).text == text)
  }

  @Test func `a confidence is labelled without being rounded up`() {
    let labels = [1, 0.999, 0.95, 0.29, 0.6, 0].map { Confidence($0).label }
    #expect(
      labels == [
        "certain 1.00", "certain 0.99", "certain 0.95", "possible 0.29", "likely 0.60",
        "possible 0.00",
      ])
  }

  @Test func `a text is cut to bytes at whole characters`() {
    #expect("abc".cut(toBytes: 3) == "abc")
    #expect("abcd".cut(toBytes: 3) == "…")
    #expect("ä🙂bcd".cut(toBytes: 8) == "ä…")
  }
}
