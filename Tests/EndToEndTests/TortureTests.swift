import Foundation
import Testing

/// The short version of `scripts/torture`.
@Suite(.enabled(if: FaultLibrary.isPossible)) struct `Torture` {
  /// Small enough for a second or two, large enough to be cut off in every part of a run.
  private static func torture(
    _ scenario: String, kills: Int, errors: Int
  ) async throws -> Outcome {
    let sandbox = try Sandbox()
    let command = [
      "\(FaultLibrary.root)/scripts/torture", "--program", try Program.path(),
      "--work", "\(sandbox.folder)/work", "--files", "40", "--scenario", scenario,
      "--kills", "\(kills)", "--errors", "\(errors)", "--disks", "1",
    ]
    let resources = ["APUS_RESOURCES": try Program.resources()]
    return try await RunningProgram(
      command: command, directory: FaultLibrary.root,
      environment: sandbox.environment.merging(resources) { $1 }, sandbox: sandbox
    ).outcome()
  }

  @Test(arguments: [
    ("first-index", 4, 2), ("edits", 3, 2), ("vectors", 2, 1), ("clear", 3, 1),
  ])
  func `a run that meets a fault loses nothing and repeats nothing`(
    scenario: String, kills: Int, errors: Int
  ) async throws {
    let outcome = try await ProgramSlots.shared.withSlot {
      try await Self.torture(scenario, kills: kills, errors: errors)
    }
    #expect(outcome.code == 0, "\(outcome)")
  }
}
