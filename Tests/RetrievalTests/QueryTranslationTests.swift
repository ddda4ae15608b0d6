import CodeModel
import Retrieval
import SearchIndex
import Testing

@Suite struct QueryTranslationTests {
  private func terms(_ query: String) -> Set<String> {
    Set(QueryPlan(query).terms.map(\.term))
  }

  @Test(
    arguments: [
      ("gin 的路由树在哪里实现", ["gin", "路由", "由树", "rout", "tree", "implement"]),
      ("用 CancelToken 取消请求", ["=canceltoken", "cancel", "request"]),
      (
        "Größe der Warteschlange begrenzen",
        ["größe", "groess", "length", "size", "queue", "limit"]
      ),
      ("Wo ist der Verbindungspool?", ["verbindungspool", "connect", "pool"]),
      ("wie gross ist die Laenge einer Zeichenkette", ["length", "string"]),
      ("очередь задач для потоков", ["queue", "task", "thread", "stream"]),
      ("разбор заголовков и список ошибок", ["header", "list", "error", "pars"]),
      ("환경 변수에서 설정을 불러오기", ["environ", "variabl", "config", "load"]),
      ("onde os arquivos de configuração são carregados", ["file", "config", "load"]),
      ("スレッドプールの作業キュー", ["thread", "task", "queue"]),
      ("comment la session est-elle stockée", ["session", "store"]),
      ("dónde se cargan los archivos de configuración", ["load", "file", "config"]),
    ])
  func `a question in another language finds English words too`(query: String, expected: [String]) {
    let found = terms(query)
    for term in expected { #expect(found.contains(term), "\(term) is not in \(found)") }
  }

  @Test(
    arguments: [
      "how does the parser handle a message queue", "test file format", "route request to handler",
      "die on error", "list of ports in a table", "la", "HTTPClient", "order page type",
    ])
  func `English is left as it is`(query: String) {
    #expect(QueryPlan(query).text == query)
  }

  @Test func `words that say nothing of their own are not looked up`() {
    let found = terms("wie werden die Dateien von der Platte gelesen")
    for word in ["wie", "werden", "die", "von", "der"] { #expect(!found.contains(word)) }
    #expect(found.contains("gelesen"))
  }

  @Test(
    arguments: [
      "größe", "naïveté", "データ", "한국어", "Ελλάδα", "ёлка",
    ])
  func `composed and decomposed letters are looked up both ways`(text: String) {
    let composed = terms(text)
    let decomposed = String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { Array(decompositions[$0] ?? [$0]) }))
    #expect(terms(decomposed) == composed)
  }

  private let decompositions: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ö": ["o", "\u{308}"], "ï": ["i", "\u{308}"], "é": ["e", "\u{301}"], "デ": ["テ", "\u{3099}"],
    "ά": ["α", "\u{301}"], "ё": ["е", "\u{308}"],
  ]

  @Test(
    arguments: [
      "ค้นหาข้อมูลในฐานข้อมูล", "البحث عن الملفات", "חיפוש קבצים", "αναζήτηση αρχείων",
      "फ़ाइल खोजें", "파일 검색", "tìm kiếm tập tin", "Ünïcödé",
    ])
  func `no script is dropped`(text: String) {
    let plan = QueryPlan(text)
    #expect(plan.hasWords)
    #expect(!plan.terms.isEmpty)
  }

  @Test func `an accent may be left out in code`() {
    #expect(terms("validação").contains("validacao"))
    #expect(terms("größe").contains("groess"))
  }
}
