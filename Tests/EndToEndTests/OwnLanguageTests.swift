import Foundation
import Testing

/// Languages a user adds in the configuration directory.
struct `Own languages` {
  private let text = """
    class Engine:
        def start_the_motor(self):
            pass
    """

  @Test func `a grammar and a query add a language`() async throws {
    let sandbox = try Sandbox()
    try sandbox.compileGrammar("snake")
    try sandbox.configure(
      "queries/snake/tags.scm",
      """
      (class_definition name: (identifier) @definition.class)
      (function_definition name: (identifier) @name) @definition.function
      """)
    try sandbox.write("motor.snake", text)
    let first = try #require(try await sandbox.search("start the motor").results.first)
    #expect(first.path == "motor.snake")
    #expect(first.language == "snake")
    #expect(first.symbols.map(\.name) == ["Engine", "start_the_motor"])
    #expect(first.symbols.map(\.kind) == ["class", "method"])

    let list = try await sandbox.apus("language", "list")
    list.expectFound()
    #expect(list.output.contains("snake  .snake"))
    #expect(list.output.contains("tags.scm, 2 patterns"))
    #expect(try await sandbox.apus("doctor").output.contains("1: snake"))
    #expect(try await sandbox.hasNoProcessSoon())
  }

  @Test func `a language added later and removed again takes its files along`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("motor.snake", text)
    #expect(try await sandbox.search("start the motor").results.first?.language == "text")
    try sandbox.compileGrammar("snake")
    let added = try #require(try await sandbox.search("start the motor").results.first)
    #expect(added.language == "snake")
    #expect(added.symbols.map(\.name) == ["Engine", "start_the_motor"])
    try sandbox.configure(
      "queries/snake/tags.scm", "(class_definition name: (_) @definition.enum)")
    let changed = try #require(try await sandbox.search("start the motor").results.first)
    #expect(changed.symbols.map(\.kind) == ["enum"])
    try sandbox.configure(
      "queries/snake/tags.scm",
      """
      (class_definition name: (_) @definition.class)
      ((function_definition name: (_) @definition.function) (#has-ancestor? @definition.function x))
      """)
    let doctor = try await sandbox.apus("doctor")
    #expect(doctor.output.contains("1 of 1 with problems; snake: #has-ancestor? is not known"))
    let removal = try await sandbox.apus("language", "remove", "snake")
    removal.expectFound()
    #expect(try await sandbox.search("start the motor").results.first?.language == "text")
  }

  @Test func `a server that watches a folder sees languages come and go`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("motor.snake", text)
    let agent = try await AgentConversation(home: sandbox.home, environment: sandbox.environment)
    let search = ["path": sandbox.project, "query": "start the motor"]
    let outline = ["path": sandbox.project]
    _ = try await agent.call("search_code", search)
    #expect(try await agent.call("get_outline", outline).text.contains("start_the_motor") == false)
    try sandbox.compileGrammar("snake")
    try sandbox.configure(
      "queries/snake/tags.scm",
      "(function_definition name: (identifier) @name) @definition.function")
    _ = try await agent.call("search_code", search)
    let seen = try await agent.call("get_outline", outline)
    #expect(seen.text.contains("start_the_motor"), "\(seen.text)")
    #expect(try await agent.end().code == 0)
  }

  @Test func `a grammar that loops or crashes takes no other file along`() async throws {
    let sandbox = try Sandbox()
    try sandbox.compileGrammar("snake")
    try sandbox.write("a.snake", "?\n")
    try sandbox.write("b.snake", "$\n")
    try sandbox.write("c.snake", text)
    try sandbox.write("d.py", text)
    let outcome = try await sandbox.apus("index", "--no-vectors", "--json")
    outcome.expectFound()
    let report = try outcome.decoded(IndexJSON.self)
    #expect(report.filesAdded == 4)
    #expect(report.diagnostics.count == 2, "\(report.diagnostics)")
    #expect(report.diagnostics.allSatisfy { $0.contains("snake grammar crashed or did not end") })
    #expect(try await sandbox.hasNoProcessSoon())
    let status = try await sandbox.apus("status")
    #expect(
      status.output.contains("as the grammar crashed or did not end: 2 of snake"), "\(status)")
    let found = try await sandbox.search("start the motor").results
    #expect(Set(found.map(\.path)).isSuperset(of: ["c.snake", "d.py"]))
  }

  @Test(.timeLimit(.minutes(1))) func `workers end with a program that is killed`() async throws {
    let sandbox = try Sandbox()
    try sandbox.compileGrammar("snake")
    try sandbox.write("b.snake", "$\n")
    let program = try sandbox.start(["index", "--no-vectors"])
    while sandbox.processes.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    program.send(SIGKILL)
    _ = try await program.outcome()
    #expect(try await sandbox.hasNoProcessSoon())
  }

  @Test(arguments: [nil, ".", "project", ""])
  func `nothing a repository names is loaded`(configuration: String?) async throws {
    let sandbox = try Sandbox()
    let mark = "\(sandbox.folder)/loaded"
    for folder in ["", ".apus/", ".helix/", ".config/apus/", "runtime/", "apus/"] {
      try sandbox.compile(
        """
        #include <stdio.h>
        __attribute__((constructor)) static void run(void) { fclose(fopen("\(mark)", "w")); }
        """, to: "\(sandbox.project)/\(folder)grammars/evil.so")
      try sandbox.write("\(folder)parser/evil.so", "not even a library")
      try sandbox.write(
        "\(folder)queries/evil/language.json", #"{ "extensions": ["evil"], "grammar": "evil" }"#)
      try sandbox.write("\(folder)queries/python/symbols.scm", "(class_definition) @definition.key")
      try sandbox.write("\(folder)languages.toml", "[[language]]\nname = \"evil\"\n")
    }
    try sandbox.write("a.evil", text)
    try sandbox.write("b.py", text)
    var environment: [String: String] = [:]
    environment["APUS_CONFIG"] = configuration
    let outcome = try await sandbox.apus(
      "search", "start the motor", "--json", environment: environment)
    outcome.expectFound()
    let results = try outcome.decoded(SearchJSON.self).results
    #expect(results.first { $0.path == "a.evil" }?.language == "text")
    #expect(results.first { $0.path == "b.py" }?.symbols.map(\.kind) == ["class", "method"])
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func `names that cannot be added say what can be done`() async throws {
    let sandbox = try Sandbox()
    try await sandbox.apus("language", "add", "nixx").expectError(
      naming: "no grammar 'nixx'", "it has nix", "language available")
    try await sandbox.apus("language", "add", "tex").expectError(naming: "it has latex")
    try await sandbox.apus("language", "add", "python").expectError(naming: "ships with Apus")
    try await sandbox.apus("language", "add", "../nix").expectError(naming: "no grammar '../nix'")
    try await sandbox.apus("language", "remove", "nix").expectError(naming: "no grammar 'nix'")
    #expect(try await sandbox.apus("language", "list").code == 1)
    let relative = try await sandbox.apus(
      "language", "add", "nix", environment: ["APUS_CONFIG": "here"])
    relative.expectError(naming: "not an absolute path")
  }

  /// Whether set-up has left the collection here, so that no network is needed.
  private static let hasCollection: Bool = {
    let downloads = (try? Program.resources()).map { "\($0)/downloads" } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: downloads)) ?? []
    return names.contains { $0.hasPrefix("tree_sitter_language_pack") }
  }()

  @Test(.enabled(if: hasCollection)) func `a grammar of the collection is built`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.apus("language", "add", "ada")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains(".adb"))
    try await sandbox.apus("language", "add", "ada").expectFailure(naming: "already")
    try sandbox.write(
      "motor.adb",
      """
      package body Motor is
         -- Starts the motor.
         procedure Start (Speed : Integer) is
         begin
            null;
         end Start;
      end Motor;
      """)
    let first = try #require(try await sandbox.search("start the motor").results.first)
    #expect(first.language == "ada")
    #expect(first.symbols.map(\.name).contains("Start"))
  }

  @Test(.enabled(if: hasCollection)) func `a grammar known to hang is harmless`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.apus("language", "add", "cobol")
    #expect(outcome.code == 0, "\(outcome)")
    try sandbox.write("motor.cob", "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. MOTOR.\n")
    let report = try await sandbox.index()
    #expect(report.filesAdded == 1)
    #expect(try await sandbox.search("motor").results.first?.path == "motor.cob")
    #expect(try await sandbox.hasNoProcessSoon())
  }
}

extension Outcome {
  /// Checks for the exit code of an error whatever else was said before it.
  fileprivate func expectFailure(naming part: String) {
    #expect(code == 2, "\(self)")
    #expect(error.contains(part), "\(self)")
  }
}
