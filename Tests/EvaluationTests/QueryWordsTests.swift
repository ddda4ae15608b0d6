import Evaluation
import Testing

@Suite struct QueryWordsTests {
  @Test(arguments: [
    ("How does the session get signed?", ["session", "signed"]),
    ("parse_config parse_config HTTPClient.send", ["parse_config", "httpclient", "send"]),
    ("what is it", ["what", "is", "it"]),
    ("Größe 配置", ["größe", "配置"]),
  ])
  func `a question is its telling words`(question: String, words: [String]) {
    #expect(QueryWords.words(of: question) == words)
  }
}
