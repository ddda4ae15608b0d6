import ArgumentParser
import Engine
import Foundation
import MCPServer

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

  func run() async throws {
    let streams = StandardStreams.claim()
    let tools = CodebaseTools(workingDirectory: FileManager.default.currentDirectoryPath) {
      try CodeIndex(configuration: .standard())
    }
    await StdioServer(identity: .apus(version: ProgramVersion.current), tools: tools)
      .run(streams: streams)
  }
}
