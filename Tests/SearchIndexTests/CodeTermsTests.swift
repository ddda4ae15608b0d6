import SearchIndex
import Testing

struct CodeTermsTests {
  @Test(arguments: [
    ("parseHTTPHeaders", ["=parsehttpheaders", "pars", "http", "header"]),
    ("HTTPServer2", ["=httpserver2", "http", "server", "2"]),
    ("snake_case_name", ["=snake_case_name", "snake", "case", "name"]),
    ("running rules", ["run", "rule"]),
    ("_private __init__ _", ["_privat", "__init__", "_"]),
    ("x86_64", ["=x86_64", "x", "86", "64"]),
    ("3d 0xFF", ["3", "d", "0", "=xff", "x", "ff"]),
    ("ABCdef aB A1", ["=abcdef", "ab", "cdef", "=ab", "a", "b", "=a1", "a", "1"]),
    ("a.b->c", ["a", "b", "c"]),
    ("größeMax Straße", ["=größemax", "größe", "max", "straße"]),
    ("ÉcoleÎle", ["=écoleîle", "école", "île"]),
    ("値", ["値"]), ("検索語", ["検索", "索語"]), ("get検索x", ["get", "検索", "x"]),
    ("сообщения", ["сообщения"]), ("", []), (" \t\n-+*/", []),
  ])
  func `text becomes these terms`(text: String, terms: [String]) {
    #expect(CodeTerms.terms(of: text.utf8) == terms)
  }

  @Test func `bytes that are not UTF-8 separate words`() {
    #expect(CodeTerms.terms(of: [0x61, 0xFF, 0x62, 0xC3, 0x63]) == ["a", "b", "c"])
    #expect(CodeTerms.terms(of: [0xE6, 0xA4]).isEmpty)
    #expect(CodeTerms.terms(of: [0xED, 0xA0, 0x80, 0x78]) == ["x"])
  }

  @Test func `a very long word is cut at a character`() {
    let long = String(repeating: "a", count: 500)
    #expect(CodeTerms.terms(of: long.utf8) == [String(repeating: "a", count: 128)])
    let wide = "a" + String(repeating: "é", count: 100) + " b"
    #expect(CodeTerms.terms(of: wide.utf8) == ["a" + String(repeating: "é", count: 63), "b"])
  }

  @Test func `parts are lower case and not stemmed`() {
    #expect(
      CodeTerms.parts(of: "IgnoreRules matching_files _".utf8)
        == ["ignore", "rules", "matching", "files", "_"])
  }

  @Test(arguments: [
    ("generalizations", "general"), ("connected", "connect"), ("indexing", "index"),
    ("queries", "queri"), ("caches", "cach"), ("skies", "sky"), ("", ""), ("größe", "größe"),
  ])
  func `Snowball stems`(word: String, stem: String) {
    #expect(CodeTerms.stem(word) == stem)
  }

  @Test func `stop words leave a question unless it has nothing else`() {
    #expect(
      CodeTerms.queryTerms("How are the ignore rules matched").map(\.term)
        == ["ignor", "rule", "match"])
    #expect(CodeTerms.queryTerms("for") == [QueryTerm(term: "for", count: 1)])
    #expect(CodeTerms.queryTerms("is it").map(\.term) == ["is", "it"])
    #expect(CodeTerms.queryTerms("?").isEmpty)
  }

  @Test func `a repeated term counts twice at most`() {
    #expect(
      CodeTerms.queryTerms("parse parser parsing parsed")
        == [QueryTerm(term: "pars", count: 2), QueryTerm(term: "parser", count: 1)])
  }

  @Test func `keywords are distinct stems of more than two letters`() {
    #expect(
      CodeTerms.keywords(in: "how does parseHeaders parse an HTTP header in Go")
        == ["pars", "header", "http"])
  }
}

struct IdentifierTests {
  @Test(arguments: [
    "Foo", "fooBar", "foo_bar", "_foo", "foo.bar", "std::vector", "ptr->next", "App\\Models\\User",
    " SegmentBuilder ", "Foo.bar()", "HTTP",
  ])
  func `one name is a symbol query`(query: String) {
    #expect(CodeTerms.isSymbolQuery(query))
  }

  @Test(arguments: [
    "foo", "parse()", "how to parse", "Foo bar", "", "a.", ".a", "42", "a b.c", "3D",
  ])
  func `anything else is not`(query: String) {
    #expect(!CodeTerms.isSymbolQuery(query))
  }

  @Test(arguments: [
    ("std::vector", ["vector"]), ("fooBar", ["fooBar"]), ("Foo.bar()", ["bar"]),
    ("where is StateManager created", ["StateManager"]),
    ("call read_header, then `parseBody`.", ["read_header", "parseBody"]),
    ("How does State work", []), ("what calls http.Client?", ["Client"]),
    ("settings in config.json", []), ("use Vec::push_back and Vec::push_back", ["push_back"]),
    ("the HTTP server", []),
  ])
  func `identifiers are found in text`(query: String, identifiers: [String]) {
    #expect(CodeTerms.identifiers(in: query) == identifiers)
  }
}
