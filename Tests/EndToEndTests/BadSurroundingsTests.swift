import Foundation
import Testing

/// Disks, clocks and folders that do not behave; docs/robustness.md tells the outcome of each.
struct `Bad surroundings` {
  private static let files = """
    //- /a.py
    def alpha(): pass
    //- /inner/b.py
    def beta(): pass
    //- /inner/c.py
    def gamma(): pass

    """

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `on a slow disk everything takes longer and nothing fails`() async throws {
    let sandbox = try Sandbox(Self.files)
    let slow = try FaultLibrary.environment(["FAULT_DELAY_US": "2000"], in: sandbox)
    let running = try (0..<3).map { _ in
      try sandbox.start(["search", "beta", "--json", "--leg", "lexical"], environment: slow)
    }
    for program in running {
      let outcome = try await program.outcome()
      outcome.expectFound()
      #expect(try outcome.decoded(SearchJSON.self).results.first?.path == "inner/b.py")
    }
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `a clock that goes back hides no change and leaves nothing to parse again`() async throws {
    let sandbox = try Sandbox(Self.files)
    for (round, offset) in ["0", "86400", "-86400", "0"].enumerated() {
      let clock = try FaultLibrary.environment(["FAULT_CLOCK_S": offset], in: sandbox)
      try sandbox.write("a.py", "def alpha_\(round)(): pass\n")
      let outcome = try await sandbox.apus("index", "--no-vectors", "--json", environment: clock)
      outcome.expectFound()
      let report = try outcome.decoded(IndexJSON.self)
      #expect(report.filesAnalysed == (round == 0 ? 3 : 1), "clock at \(offset)")
      let again = try await sandbox.apus("index", "--no-vectors", "--json", environment: clock)
      #expect(try again.decoded(IndexJSON.self).filesAnalysed == 0, "clock at \(offset)")
      #expect(try await sandbox.paths(for: "alpha_\(round)", ["--no-refresh"]).first == "a.py")
    }
  }

  @Test func `an index that is deleted under a server is made anew by its next call`()
    async throws
  {
    let sandbox = try Sandbox(Self.files)
    let first = try await AgentConversation(home: sandbox.home)
    let query: [String: Any] = ["path": sandbox.project, "query": "beta"]
    #expect(try await !first.call("search_code", query).isError)
    try FileManager.default.removeItem(atPath: sandbox.home)
    let second = try await AgentConversation(home: sandbox.home)
    #expect(try await second.call("search_code", query).text.contains("inner/b.py"))
    #expect(try await first.call("search_code", query).text.contains("inner/b.py"))
    // The end of one that still had the deleted database open must not harm the new one.
    #expect(try await first.end().code == 0)
    try sandbox.write("d.py", "def delta(): pass\n")
    #expect(try await sandbox.paths(for: "delta").first == "d.py")
    let edited = try await second.call("search_code", query.merging(["query": "delta"]) { $1 })
    #expect(edited.text.contains("d.py"))
    #expect(try await second.end().code == 0)
    #expect(try await sandbox.apus("doctor").code == 0)
    #expect(try await sandbox.paths(for: "delta", ["--no-refresh"]).first == "d.py")
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `an index that is deleted under a run is an error that says so`() async throws {
    let sandbox = try Sandbox()
    for number in 0..<1200 {
      try sandbox.write("p\(number % 20)/f\(number).py", "def item_\(number)(): pass\n")
    }
    // Slow enough that the run has seconds to go when its first segment appears.
    let slow = try FaultLibrary.environment(["FAULT_DELAY_US": "3000"], in: sandbox)
    let running = try sandbox.start(["index", "--no-vectors"], environment: slow)
    let home = sandbox.home
    // Stopped by the thread that sees it: the task may come to its turn much later.
    await Self.wait {
      if !sandbox.segmentFiles.isEmpty { running.send(SIGSTOP) }
      return !sandbox.segmentFiles.isEmpty
    }
    try Shell.run("rm -rf '\(home)'")
    running.send(SIGCONT)
    try await running.outcome().expectError(naming: home, "was deleted", "again")
    #expect(try await sandbox.search("item_77").files == 1200)
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test func `a folder and one inside it are two indexes that share their content`() async throws {
    let sandbox = try Sandbox(Self.files)
    #expect(try await sandbox.index().filesAnalysed == 3)
    #expect(try await sandbox.index("inner").filesAnalysed == 0)
    try sandbox.write("inner/b.py", "def delta(): pass\n")
    #expect(try await sandbox.paths(for: "delta").first == "inner/b.py")
    #expect(try await sandbox.paths(for: "delta", ["inner"]).first == "b.py")
    #expect(try await sandbox.apus("clear", ".").code == 0)
    #expect(try await sandbox.paths(for: "delta", ["inner", "--no-refresh"]).first == "b.py")
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test func `a root that is a link is the folder it leads to`() async throws {
    let sandbox = try Sandbox("//- /one/a.py\ndef alpha(): pass\n//- /two/b.py\ndef beta(): pass\n")
    let link = "\(sandbox.project)/link"
    try Shell.run("ln -s one '\(link)'")
    #expect(try await sandbox.index("link").root == "\(sandbox.project)/one")
    #expect(try await sandbox.index("one").filesAdded == 0)
    try Shell.run("ln -sfn two '\(link)'")
    #expect(try await sandbox.paths(for: "beta", ["link"]) == ["b.py"])
    #expect(try await sandbox.paths(for: "alpha", ["one"]) == ["a.py"])
    try Shell.run("rm '\(link)'")
    try await sandbox.apus("search", "alpha", "link").expectError(naming: "link", "does not exist")
  }

  @Test func `a change of case alone is a rename`() async throws {
    let sandbox = try Sandbox(Self.files)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try sandbox.move("a.py", to: "A.py")
    try sandbox.move("inner", to: "Inner")
    let report = try await sandbox.index()
    #expect((report.filesAdded, report.filesRemoved, report.filesAnalysed) == (3, 3, 0))
    #expect(try await sandbox.paths(for: "alpha").first == "A.py")
    #expect(Set(try await sandbox.paths(for: "def")) == ["A.py", "Inner/b.py", "Inner/c.py"])
  }

  @Test func `a tree that changes while it is walked ends equal to what it became`() async throws {
    let sandbox = try Sandbox(Self.files)
    for number in 0..<300 { try sandbox.write("d\(number % 10)/f\(number).py", "x\(number) = 1\n") }
    let churn = """
      cd '\(sandbox.project)'; n=0
      while [ ! -e ../stop ]; do
        n=$((n+1)); d=d$((n % 10))
        mv $d moved$n; mkdir -p extra; echo "y$n = $n" > extra/$n.py; rm -f extra/$((n-20)).py
        echo "z$n = 2" > moved$n/new$n.py; mv moved$n $d
      done
      """
    try sandbox.write("../churn.sh", churn)
    try Shell.run("sh '\(sandbox.folder)/churn.sh' >/dev/null 2>&1 &")
    for _ in 0..<6 {
      let outcome = try await sandbox.apus("index", "--no-vectors", "--json")
      outcome.expectFound()
      try await sandbox.apus("search", "x7", "--leg", "lexical").expectFound()
    }
    try sandbox.write("../stop", "")
    try await Task.sleep(for: .milliseconds(200))
    let settled = try await sandbox.search("x7", "-n", "100", "--leg", "lexical,dense")
    let fresh = try await sandbox.run(
      ["search", "x7", "--json", "-n", "100", "--leg", "lexical,dense"],
      environment: ["APUS_HOME": sandbox.otherHome]
    ).decoded(SearchJSON.self)
    #expect(settled.files == fresh.files)
    #expect(settled.results.map(\.place) == fresh.results.map(\.place))
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  private static func wait(for condition: @escaping @Sendable () -> Bool) async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        while !condition() { usleep(500) }
        continuation.resume()
      }
    }
  }
}
