import CodeModel
import Testing

@Suite struct RepositoryTextTests {
  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"), ("a\r\nb", "a\nb"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("caf\u{E9} \u{A0}", "caf\u{E9} \u{A0}"),
  ])
  func `controls are replaced, also those above ASCII`(text: String, expected: String) {
    #expect(text.withoutControls == expected)
  }

  @Test func `a name stays on one line`() {
    #expect("two\nlines\t".onOneLine == "two\\nlines\\t")
  }

  @Test(arguments: [("TS", "ts"), (".py", "py"), ("..h", "h"), (".", "")])
  func `an extension is taken as people write it`(text: String, expected: String) {
    #expect(ResultFilter.extensionName(text) == expected)
  }
}
