/// Where a value comes from, in ascending rank.
package enum SettingOrigin: Hashable, Sendable {
  case builtIn
  /// The file `.env` of claude-context.
  case foreignFile(path: String, variable: String)
  case userFile(path: String, line: Int?)
  case projectFile(path: String, line: Int?)
  /// A variable of claude-context in the environment.
  case foreignVariable(name: String)
  case environment(name: String)
  case commandLine

  /// One word for programs.
  package var layer: String {
    switch self {
    case .builtIn: "built-in"
    case .foreignFile: "claude-context-file"
    case .userFile: "user-file"
    case .projectFile: "project-file"
    case .foreignVariable: "claude-context-environment"
    case .environment: "environment"
    case .commandLine: "command-line"
    }
  }

  /// For people, as in `~/.config/apus/config.toml:3`.
  package var text: String {
    switch self {
    case .builtIn: "built-in"
    case .foreignFile(let path, let variable): "\(path), \(variable)"
    case .userFile(let path, let line), .projectFile(let path, let line):
      line.map { "\(path):\($0)" } ?? path
    case .foreignVariable(let name), .environment(let name): name
    case .commandLine: "command line"
    }
  }
}
