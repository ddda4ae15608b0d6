import Testing

/// The list of known languages.
struct `Languages` {
  private struct Entry: Decodable {
    let name: String
    let title: String
    let split: String
    let problem: String?
    let symbols: Bool
    let labelOnly: Bool
    let extensions: [String]
  }

  @Test func `each language tells what is done with it`() async throws {
    let outcome = try await Sandbox().apus("languages", "--json")
    #expect(outcome.code == 0, "\(outcome)")
    let entries = try outcome.decoded([Entry].self)
    let swift = try #require(entries.first { $0.name == "swift" })
    #expect(swift.title == "Swift" && swift.split == "syntax" && swift.symbols)
    #expect(swift.extensions.contains("swift"))
    #expect(entries.first { $0.name == "markdown" }?.split == "headings")
    #expect(entries.first { $0.name == "perl" }?.labelOnly == true)
    for entry in entries { #expect(entry.problem == nil, "\(entry.name)") }
  }

  @Test func `the table fits a terminal`() async throws {
    let outcome = try await Sandbox().apus("languages")
    #expect(outcome.code == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("LANGUAGE ") == true)
    #expect(lines.contains { $0.hasPrefix("c_sharp ") && $0.contains(".cs") })
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `a language without its grammar says so`() async throws {
    let sandbox = try Sandbox()
    let resources = try sandbox.resources(without: ["grammars"])
    let outcome = try await sandbox.apus("languages", environment: ["APUS_RESOURCES": resources])
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("(!) swift: "), "\(outcome)")
    #expect(outcome.output.contains("scripts/setup"), "\(outcome)")
  }
}
