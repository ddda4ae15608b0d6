import Foundation
import ModelFolder
import Testing

/// A model of the user's own instead of the one that set-up installs.
struct `Other models` {
  private static func environment(_ model: TinyModel) -> [String: String] {
    ["APUS_MODEL_PATH": model.path]
  }

  @Test(arguments: [TinyModel.qwen3, TinyModel("nomic_bert"), .tokenTable])
  func `a folder that a setting names indexes and searches`(model: TinyModel) async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = Self.environment(model)
    let report = try await sandbox.apus("index", "--json", environment: environment)
      .decoded(IndexJSON.self)
    #expect(report.vectorsComputed > 0)
    let status = try await sandbox.apus("status", "--json", environment: environment)
      .decoded(StatusJSON.self)
    #expect(status.model.hasPrefix("\(model.name)/"), "\(status.model)")
    #expect(status.textsLackingVector == 0)
    let answer = try await sandbox.apus(
      "search", "drop the least recently used entry", "--json", "--explain",
      environment: environment
    ).decoded(SearchJSON.self)
    #expect(answer.results.contains { $0.path == "storage/cache.go" })
    #expect(answer.results.contains { ($0.explanation["meaning"] ?? 0) != 0 }, "\(answer)")
    #expect(answer.notices.isEmpty, "\(answer.notices)")
  }

  @Test func `vectors of another model are kept apart`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let first = try await sandbox.apus("index", "--json").decoded(IndexJSON.self)
    let environment = Self.environment(.qwen3)
    let other = try await sandbox.apus("index", "--json", environment: environment)
      .decoded(IndexJSON.self)
    #expect(first.vectorsComputed > 0 && other.vectorsComputed == first.vectorsComputed)
    #expect(other.filesAnalysed == 0)
    let again = try await sandbox.apus("index", "--json").decoded(IndexJSON.self)
    #expect(again.vectorsComputed == 0)
  }

  @Test func `a folder without a model is an error that names it`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = ["APUS_MODEL_PATH": sandbox.project]
    try await sandbox.apus("index", environment: environment).expectError(
      naming: "\(sandbox.project)/model.safetensors", "model.path")
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.code == 2 && doctor.output.contains("FAIL model"), "\(doctor)")
  }
}
