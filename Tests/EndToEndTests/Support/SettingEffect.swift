import Foundation
import Testing

/// One setting with a value other than the one built in, and where to see that it matters.
struct SettingEffect: Sendable {
  let value: String
  /// What holds with and without the setting.
  var environment: [String: String] = [:]
  /// What a user sees, as text in which only the setting can make a difference.
  let observe: @Sendable (_ environment: [String: String]) async throws -> String
}

extension SettingEffect {
  /// The output of commands in a project of their own, run one after the other; the last one counts.
  static func output(
    _ value: String, with environment: [String: String] = [:], _ commands: [String]...,
    in project: String = SettingProject.text
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let sandbox = try Sandbox(project)
      var seen = ""
      for command in commands {
        let outcome = try await sandbox.run(command, environment: environment)
        seen = "\(outcome.code ?? -1) \(outcome.output) \(outcome.error)"
      }
      return seen.withoutTimes(sandbox)
    }
  }

  /// The explained answer of a search in the project that all such effects share.
  static func search(
    _ value: String, with environment: [String: String] = [:], _ query: String,
    _ options: String...
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let sandbox = try await SettingProject.indexed()
      let outcome = try await sandbox.run(
        ["search", query, "--explain", "--full", "-n", "100"] + options, environment: environment)
      return outcome.output.withoutTimes(sandbox)
    }
  }

  /// The reply of the last of some calls of tools.
  static func tool(
    _ value: String, with environment: [String: String] = [:],
    _ calls: (tool: String, arguments: [String: String])...
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let sandbox = try Sandbox(SettingProject.text)
      try sandbox.write("../other/another.py", "another = 1\n")
      let agent = try await AgentConversation(home: sandbox.home, environment: environment)
      var seen = ""
      for call in calls {
        let arguments = call.arguments.merging(["path": sandbox.project]) { own, _ in
          own.replacing("PROJECT", with: sandbox.project)
        }
        seen = try await agent.call(call.tool, arguments).text
      }
      _ = try await agent.end()
      return seen.withoutTimes(sandbox)
    }
  }
}

extension String {
  /// Without what differs from run to run.
  fileprivate func withoutTimes(_ sandbox: Sandbox) -> String {
    replacing(sandbox.folder, with: "SANDBOX")
      .replacing(/[0-9.,]+ (ms|s|seconds?|KB|MB|kB)\b/, with: "TIME")
      .replacing(/"?(seconds|milliseconds|[a-z_]*bytes)"? ?: ?[0-9.e-]+/, with: "TIME")
      .replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "TIME")
  }
}
