import ArgumentParser
import Engine
import Settings

/// Settings for one run.
struct AssignmentOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: "Set a setting for this run, as in search.limit=20; may be repeated.")
  var assignments: [String] = []

  func layers() throws -> SettingLayers {
    .standard(assignments: try assignments.map { try SettingAssignment($0) })
  }

  func configuration() throws -> EngineConfiguration {
    let assignments = try layers().assignments
    if let level = assignments.last(where: { $0.name == Setting.logLevel.declaration.name }) {
      StandardError.setShowsNotes(level.text != "error")
    }
    return try .standard(assignments: assignments)
  }
}
