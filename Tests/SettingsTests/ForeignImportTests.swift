import Settings
import Testing

struct ForeignImportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `each variable is told with what it becomes, or why nothing`() throws {
    try folder.write(
      """
      # claude-context
      export CUSTOM_IGNORE_PATTERNS="generated/**,*.snap"
      HYBRID_MODE=false # dense only
      CUSTOM_EXTENSIONS=.vue
      MCP_SERVER_NAME='from the file'
      OTHER=1
      """, to: folder.foreignFile)
    let found = ForeignImport(
      environment: ["MCP_SERVER_NAME": "mine", "CLAUDE_CONTEXT_SYNC_INTERVAL_MS": "soon"],
      file: folder.foreignFile)
    let rows = Dictionary(uniqueKeysWithValues: found.rows.map { ($0.variable, $0) })
    #expect(rows.count == 5)
    #expect(rows["CUSTOM_IGNORE_PATTERNS"]?.setting == "files.ignore")
    #expect(rows["CUSTOM_IGNORE_PATTERNS"]?.value == #"["generated/**", "*.snap"]"#)
    #expect(rows["HYBRID_MODE"]?.value == #"["dense", "reranking"]"#)
    #expect(rows["CUSTOM_EXTENSIONS"]?.setting == nil)
    #expect(rows["CUSTOM_EXTENSIONS"]?.remark?.contains("every text file") == true)
    #expect(rows["MCP_SERVER_NAME"]?.value == "\"mine\"")
    #expect(rows["CLAUDE_CONTEXT_SYNC_INTERVAL_MS"]?.remark != nil)
  }

  @Test func `what has a meaning here is written into the user's file`() throws {
    let environment = ["CLAUDE_CONTEXT_SYNC_INTERVAL_MS": "90000", "HYBRID_MODE": "false"]
    let found = ForeignImport(environment: environment, file: nil)
    #expect(try found.write(to: folder.userFile).sorted() == ["search.legs", "watch.whole_check"])
    let values = try folder.layers().values()
    #expect(values[.watchWholeCheck] == 90)
    #expect(values[.searchLegs] == ["dense", "reranking"])
  }

  @Test func `nothing set is nothing to import`() {
    #expect(ForeignImport(environment: [:], file: folder.foreignFile).rows.isEmpty)
  }
}
