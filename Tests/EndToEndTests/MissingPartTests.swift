import Foundation
import Testing

/// An installation that lacks a part: search goes on as far as it can and says what is missing.
struct `Missing parts` {
  @Test func `without the model the other legs answer with a notice`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["model.safetensors"])]
    let outcome = try await sandbox.apus(
      "search", "evict the oldest entry", environment: environment)
    outcome.expectFound()
    #expect(outcome.output.contains("1. storage/cache.go:"), "\(outcome)")
    #expect(outcome.error.contains("note: "), "\(outcome)")
    #expect(outcome.error.contains("model.safetensors"), "\(outcome)")
    try await sandbox.apus("index", environment: environment).expectError(
      naming: "model.safetensors", "scripts/setup")
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.code == 2)
    #expect(doctor.output.contains("FAIL model"), "\(doctor)")
    #expect(doctor.output.contains("scripts/setup"), "\(doctor)")
  }

  @Test func `without static vectors indexing says how to make them`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["static-vectors.bin"])]
    try await sandbox.apus("search", "evict", environment: environment).expectError(
      naming: "static-vectors.bin", "apus model distill")
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.code == 2 && doctor.output.contains("FAIL static vectors"), "\(doctor)")
  }

  @Test func `without static vectors an index made before still answers`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["static-vectors.bin"])]
    let outcome = try await sandbox.apus("search", "EvictOldest", environment: environment)
    outcome.expectFound()
    #expect(outcome.output.contains("1. storage/cache.go:"), "\(outcome)")
    #expect(outcome.error.contains("could not be brought up to date"), "\(outcome)")
  }

  @Test func `without grammars files are cut by lines, and by syntax once grammars are there`()
    async throws
  {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["grammars"])]
    let outcome = try await sandbox.apus(
      "search", "EvictOldest", "--json", environment: environment)
    outcome.expectFound()
    let answer = try outcome.decoded(SearchJSON.self)
    #expect(answer.results.first?.path == "storage/cache.go")
    #expect(answer.results.first?.symbols.isEmpty == true)
    #expect(answer.notices.contains { $0.contains("grammar") }, "\(outcome)")
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.code == 2 && doctor.output.contains("FAIL grammars"), "\(doctor)")

    let mended = try await sandbox.search("EvictOldest")
    #expect(mended.results.first?.symbols.contains { $0.name == "EvictOldest" } == true)
    #expect(mended.notices.isEmpty)
  }

  @Test func `a grammar that is missing is named`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let environment = ["APUS_RESOURCES": try sandbox.resources(without: ["go.so"])]
    let answer = try await sandbox.apus(
      "search", "send_with_backoff", "--json", environment: environment
    ).decoded(SearchJSON.self)
    #expect(answer.results.first?.symbols.last?.name == "send_with_backoff")
    #expect(answer.notices.contains { $0.contains("go") }, "\(answer.notices)")
  }

  @Test func `a corrupt grammar or table is an error with advice and not a crash`() async throws {
    let sandbox = try Sandbox(SampleProject.text)
    let resources = try sandbox.resources(without: ["go.so", "static-vectors.bin"])
    try sandbox.write("../resources/grammars/go.so", "no library")
    try sandbox.write("../resources/model/static-vectors.bin", "no table")
    let environment = ["APUS_RESOURCES": resources]
    try await sandbox.apus("search", "evict", environment: environment).expectError(
      naming: "static-vectors.bin", "distill")
    let doctor = try await sandbox.apus("doctor", environment: environment)
    #expect(doctor.code == 2 && doctor.output.contains("FAIL grammars"), "\(doctor)")
  }
}
