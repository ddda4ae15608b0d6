import CodeModel
import CodeSyntax
import Foundation
import GrammarWorkers
import Languages
import SyntaxLaws
import Testing

@Suite struct GrammarWorkerPoolTests {
  private let moody = Language(rawValue: "moody")
  private let good = Array("class C:\n    def m(self):\n        pass\n".utf8)

  @Test func `a worker's analysis is the one this process would make`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    let analysis = try #require(workshop.pool().analyse(good, language: moody))
    let here = SourceAnalyser(
      grammars: GrammarRegistry(
        directory: Workshop.grammars, substitutes: workshop.languages.libraries),
      tokens: ModelTokens.ofCheckout, including: workshop.languages)
    #expect(analysis == here.analyse(good, language: moody))
    #expect(analysis.symbols.map(\.name) == ["C", "m"])
  }

  @Test(arguments: [
    ("$\n", "a scanner that loops"), ("?\n", "a scanner that crashes"),
    ("!\n", "a scanner that takes all memory"),
  ])
  func `what harms a worker harms nothing else`(text: String, _: String) throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    let pool = workshop.pool()
    #expect(pool.analyse(good, language: moody) != nil)
    #expect(pool.analyse(Array(text.utf8), language: moody) == nil)
    #expect(pool.analyse(good, language: moody) != nil, "the next file goes on")
    let fallback = workshop.analyser(pool).analyse(Array(text.utf8), language: moody)
    #expect(fallback.diagnostics == [.grammarFailed])
    #expect(fallback.chunks.map(\.lines) == [LineRange(start: 1, end: 1)])
  }

  @Test func `after three failures a grammar is left alone, the others are not`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    try workshop.compileMoody("calm")
    let pool = workshop.pool()
    for _ in 0..<3 {
      #expect(!pool.isSetAside(moody))
      #expect(pool.analyse(Array("?\n".utf8), language: moody) == nil)
    }
    #expect(pool.isSetAside(moody))
    #expect(pool.analyse(good, language: moody) == nil)
    #expect(pool.analyse(good, language: Language(rawValue: "calm")) != nil)
  }

  @Test(arguments: [
    ("loops", "const void *tree_sitter_loops(void) { for (;;) __asm__ volatile(\"\"); }"),
    ("crashes", "const void *tree_sitter_crashes(void) { return *(void **)8; }"),
    ("aborts", "#include <stdlib.h>\n__attribute__((constructor)) void a(void) { abort(); }"),
    ("exits", "#include <stdlib.h>\nconst void *tree_sitter_exits(void) { exit(0); }"),
  ])
  func `a grammar that cannot even be loaded fails its files`(name: String, source: String) throws {
    let workshop = try Workshop()
    try workshop.compile(name, source)
    let pool = workshop.pool { $0.baseSeconds = 1 }
    let language = Language(rawValue: name)
    #expect(pool.report(on: language) == nil)
    let analysis = workshop.analyser(pool).analyse(good, language: language)
    #expect(analysis.diagnostics == [.grammarFailed])
    #expect(analysis.lineCount == 3)
  }

  @Test(arguments: [
    ("nothing", "int x;", "exports no tree_sitter_nothing"),
    ("empty", "const void *tree_sitter_empty(void) { return 0; }", "returns nothing"),
    (
      "future",
      "static unsigned t[4096] = {99}; const void *tree_sitter_future(void) { return t; }", "ABI 99"
    ),
  ])
  func `a grammar that is none is missing and says why`(
    name: String, source: String, reason: String
  ) throws {
    let workshop = try Workshop()
    try workshop.compile(name, source)
    let pool = workshop.pool()
    let language = Language(rawValue: name)
    let problem = try #require(pool.report(on: language)?.problem)
    #expect(problem.contains(reason))
    #expect(pool.analyse(good, language: language)?.diagnostics == [.missingGrammar])
  }

  @Test func `a program that cannot be started fails the files`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    #expect(workshop.pool(program: "/nowhere/apus").analyse(good, language: moody) == nil)
    #expect(workshop.pool(program: "/bin/true").analyse(good, language: moody) == nil)
    #expect(workshop.pool(program: "/bin/cat").analyse(good, language: moody) == nil)
  }

  @Test func `other languages are analysed in this process`() throws {
    let workshop = try Workshop()
    let pool = workshop.pool(program: "/nowhere/apus")
    #expect(pool.version(of: Language(rawValue: "python")) == nil)
    let analysis = workshop.analyser(pool).analyse(good, language: Language(rawValue: "python"))
    #expect(analysis.symbols.map(\.name) == ["C", "m"])
  }

  @Test func `the version an analysis is stored under follows the grammar`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    let first = workshop.analyser(workshop.pool()).version(for: moody)
    #expect(first == workshop.analyser(workshop.pool()).version(for: moody))
    #expect(first > SourceAnalyser.version)
    try workshop.compile("moody", "int other;")
    #expect(first != workshop.analyser(workshop.pool()).version(for: moody))
  }

  @Test func `many threads share a few workers, and none is left over`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    let bad = Array("?\n".utf8)
    var workers: [pid_t] = []
    do {
      let pool = workshop.pool {
        $0.workerCountMax = 2
        $0.failureCountMax = 100
      }
      nonisolated(unsafe) var outcomes = [Bool](repeating: false, count: 40)
      outcomes.withUnsafeMutableBufferPointer { buffer in
        nonisolated(unsafe) let slots = buffer
        DispatchQueue.concurrentPerform(iterations: 40) { index in
          let text = index.isMultiple(of: 8) ? bad : good
          slots[index] = pool.analyse(text, language: moody) != nil
        }
      }
      #expect(outcomes.indices.allSatisfy { outcomes[$0] == !$0.isMultiple(of: 8) })
      workers = Processes.running(with: workshop.path)
      #expect((1...2).contains(workers.count))
    }
    #expect(!workers.contains(where: Processes.isThere))
    #expect(Processes.running(with: workshop.path).isEmpty)
  }

  @Test func `a worker in an endless loop ends with the process that asks`() throws {
    let workshop = try Workshop()
    try workshop.compileMoody("moody")
    var ends: [Int32] = [-1, -1]
    try #require(
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
    let command = WorkerCommand(
      executable: Workshop.program, arguments: [Workshop.grammars, workshop.path])
    let worker = try #require(command.spawn(standardInput: ends[1]))
    close(ends[1])
    let request: [UInt8] = [9, 0, 0, 0, 1, 5] + Array("moody$\n".utf8)
    try #require(write(ends[0], request, request.count) == request.count)
    while !Processes.isBusy(worker) { usleep(10_000) }
    close(ends[0])
    var status: Int32 = 0
    #expect(waitpid(worker, &status, 0) == worker)
    #expect(status == 0)
  }
}
