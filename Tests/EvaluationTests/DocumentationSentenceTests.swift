import Evaluation
import Testing

@Suite struct DocumentationSentenceTests {
  @Test(arguments: [
    ("Waits longer after every failure.", "retry", "Waits longer after every failure."),
    ("EvictOldest drops the entry used last.", "EvictOldest", "drops the entry used last."),
    ("`sendAll()` writes what is queued.", "sendAll", "writes what is queued."),
    ("Parses what a server sent…", "parse_reply", "Parses what a server sent"),
    ("Sends all that waits in line.", "send", "Sends all that waits in line."),
  ])
  func `is asked without the name it begins with`(
    sentence: String, name: String, question: String
  ) {
    #expect(DocumentationSentence(sentence, about: name).question == question)
  }

  @Test(arguments: [
    ("The name.", "name"), ("Copyright 2020 the authors of this.", "Client"),
    ("TODO: think about this once more.", "think"), ("@return the number of open files", "count"),
    ("See https://example.org/a for how it works.", "work"),
    ("Wraps parseReply for callers of old.", "parseReply"),
    ("[0] -> {1, 2} => (3) :: 4;", "map"), ("function old(first) { return it; }", "new"),
    ("invalid | too big | too small | none", "Issue"),
  ])
  func `is not asked when it says little or gives the answer away`(sentence: String, name: String) {
    #expect(DocumentationSentence(sentence, about: name).question == nil)
  }
}
