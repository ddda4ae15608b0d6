import Settings
import Testing

struct SettingLayersTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `later layers win, and each value tells where it comes from`() throws {
    let limit = Setting.searchLimit.declaration
    var environment: [String: String] = [:]
    var assignments: [SettingAssignment] = []
    func check(_ value: Int, _ origin: SettingOrigin) throws {
      let layers = folder.layers(environment: environment, assignments: assignments)
      let values = try layers.values(project: folder.project)
      #expect(values[.searchLimit] == value)
      #expect(values.origin(of: limit) == origin)
    }
    try check(10, .builtIn)
    try folder.write("# mine\n[search]\nlimit = 11\n", to: folder.userFile)
    try check(11, .userFile(path: folder.userFile, line: 3))
    try folder.write("search.limit = 12\n", to: folder.projectFile)
    try check(12, .projectFile(path: folder.projectFile, line: 1))
    environment["APUS_SEARCH_LIMIT"] = "13"
    try check(13, .environment(name: "APUS_SEARCH_LIMIT"))
    assignments = [SettingAssignment(name: "search.limit", text: "14")]
    try check(14, .commandLine)
  }

  @Test func `without a codebase its file is not read`() throws {
    try folder.write("search.limit = 12\n", to: folder.projectFile)
    #expect(try folder.layers().values()[.searchLimit] == 10)
  }

  @Test func `variables of claude-context rank below what stands beside them`() throws {
    try folder.write("HYBRID_MODE=false\nMCP_SERVER_NAME='a'\n", to: folder.foreignFile)
    #expect(try folder.layers().values()[.searchLegs] == ["dense", "reranking"])
    try folder.write("[mcp]\nname = \"b\"\n", to: folder.userFile)
    #expect(try folder.layers().values()[.mcpName] == "b")
    let environment = ["MCP_SERVER_NAME": "c"]
    #expect(try folder.layers(environment: environment).values()[.mcpName] == "c")
    let both = ["MCP_SERVER_NAME": "c", "APUS_MCP_NAME": "d"]
    #expect(try folder.layers(environment: both).values()[.mcpName] == "d")
  }

  @Test func `a variable of claude-context that makes no sense is no mistake`() throws {
    let layers = folder.layers(environment: ["CLAUDE_CONTEXT_SYNC_INTERVAL_MS": "soon"])
    #expect(try layers.values()[.watchWholeCheck] == 600)
  }

  @Test func `variables that look like settings and are none are told`() {
    let environment = ["APUS_SEARCH_LIMT": "3", "APUS_SEARCH_LIMIT": "3", "PATH": "/bin"]
    #expect(folder.layers(environment: environment).unknownVariables == ["APUS_SEARCH_LIMT"])
  }

  @Test func `files are read anew for each question`() throws {
    let layers = folder.layers()
    #expect(try layers.values()[.searchLimit] == 10)
    try folder.write("[search]\nlimit = 5\n", to: folder.userFile)
    #expect(try layers.values()[.searchLimit] == 5)
  }
}
