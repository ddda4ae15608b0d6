import ArgumentParser

/// The root of all commands.
struct ApusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus",
    abstract: "Search code by meaning, from the terminal or from an agent.",
    discussion: """
      EXAMPLES
        apus search "how are ignore rules matched"     the folder you are in
        apus search "retry with backoff" ~/src/client  another one
        apus context "how do retries work"             one reply with all that matters
        apus outline src/server.py                     what a file or folder defines
        apus related Client.send                       who calls it, what it calls, its tests
        apus similar src/server.py:42                  code like that, copies first
        apus diff main "error handling"                what changed since a commit
        apus index .                                   index ahead of time
        apus watch .                                   keep the index current
        apus mcp                                       serve an agent

      Everything stays on this machine unless you choose a service that embeds
      (docs/providers.md) or a Milvus (docs/scaling.md). A first search indexes the folder, later ones
      pick up what changed. Exit codes: 0 found, 1 nothing found, 2 error.
      """,
    version: ProgramVersion.current,
    subcommands: [
      SearchCommand.self, ContextCommand.self, DiffCommand.self, RelatedCommand.self,
      SimilarCommand.self, OutlineCommand.self, AddCommand.self,
      GraphCommand.self, IndexCommand.self, WatchCommand.self, StatusCommand.self,
      ListCommand.self, ClearCommand.self,
      LanguagesCommand.self, LanguageCommand.self, DoctorCommand.self, VerifyCommand.self,
      CollectCommand.self, ExportCommand.self, ImportCommand.self, MCPCommand.self,
      ConfigCommand.self, ImportSettingsCommand.self, MigrateCommand.self,
      BenchCommand.self, EvalCommand.self, ModelCommand.self,
      AnalysisWorkerCommand.self,
    ])
}
