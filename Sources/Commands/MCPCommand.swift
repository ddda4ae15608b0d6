import ArgumentParser
import Engine
import Foundation
import MCPServer
import Settings

struct MCPCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serve an agent over the Model Context Protocol on standard input and output.",
    discussion: """
      Not for typing at: an agent starts it. Register it once, for example:

        claude mcp add apus -- apus mcp
        gemini mcp add apus apus mcp
        codex mcp add apus -- apus mcp
      """)

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    let streams = StandardStreams.claim()
    let folder = FileManager.default.currentDirectoryPath
    let tools = CodebaseTools(
      workingDirectory: folder, settings: { values(project: folder) },
      open: { try CodeIndex(configuration: settings.configuration()) })
    let own = values(project: nil)
    let identity = ServerIdentity.apus(version: ProgramVersion.current, name: own[.mcpName])
    await StdioServer(
      identity: identity, tools: tools, callCountMax: own[.mcpConcurrentCalls]
    ).run(streams: streams)
  }

  /// Settings that make no sense are the answer to the first call, not a server that died.
  private func values(project: String?) -> SettingValues {
    (try? settings.configuration().settings.values(project: project)) ?? SettingValues()
  }
}
