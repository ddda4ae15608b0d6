import FakeServices
import Foundation

extension SettingEffects {
  static let embedding: [String: SettingEffect] = [
    "embedding.provider": .output("ollama", ["index", "--dry-run"]),
    "embedding.base_url": .output(
      "http://127.0.0.1:9", with: ["APUS_EMBEDDING_PROVIDER": "ollama"], ["index", "--dry-run"]),
    "embedding.model": served("model-two"),
    "embedding.api_key_variable": served("OTHER_KEY", with: ["OTHER_KEY": "sk-it"], key: "sk-it"),
    "embedding.api_key_file": served("FOLDER/key", key: "sk-it"),
    "embedding.dimensions": served("4"),
    "embedding.api_version": served("2099-01-01", .azure),
    "embedding.query_prefix": served("query: "),
    "embedding.document_prefix": served("document: "),
    "embedding.batch_texts": served("1"),
    "embedding.batch_tokens": served("20"),
    "embedding.text_bytes": served("40"),
    "embedding.concurrency": served(
      "1", with: ["APUS_EMBEDDING_BATCH_TEXTS": "1"], faults: "slow:0.3\nslow:0.3\nslow:0.3"
    ) { "\($0.requests.map(\.inFlightCount).max() ?? 0)" },
    "embedding.timeout": served("1", faults: "slow:3") { "\($0.requests.count)" },
    "embedding.requests_per_minute": slowed("1"),
    "embedding.tokens_per_minute": slowed("1"),
  ]

  private static let tree = """
    //- /letters.py
    def write_letter(address, text):
        \"""Puts a letter into an envelope.\"""
        return Envelope(address, text)
    //- /fish.go
    package fish

    // Swim moves a fish through the water as long as it has strength.
    func Swim(fish *Fish) { fish.position += fish.strength }
    //- /notes.md
    # Notes

    Letters to fish are seldom answered.
    """

  /// How a service sees indexing and a search, and what the program says of it.
  private static func served(
    _ value: String, _ api: FakeService.API = .openai, with environment: [String: String] = [:],
    key: String? = nil, faults: String = "",
    seen: @escaping @Sendable (FakeService) -> String = text
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let service = try FakeService(api, dimension: 8, key: key)
      try service.fail(faults)
      let sandbox = try Sandbox(tree)
      let file = "\(sandbox.folder)/key"
      try "sk-it\n".write(toFile: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      let environment = variables(service, key: key ?? "sk-any").merging(environment) { $1 }
        .mapValues { $0.replacing("FOLDER", with: sandbox.folder) }
      let indexed = try await sandbox.run(["index"], environment: environment)
      _ = try await sandbox.run(["search", "who writes to fish"], environment: environment)
      return "\(indexed.code ?? -1) \(seen(service))"
    }
  }

  private static func variables(_ service: FakeService, key: String) -> [String: String] {
    [
      "APUS_EMBEDDING_PROVIDER": service.api.rawValue,
      "APUS_EMBEDDING_BASE_URL": service.baseURL, "APUS_EMBEDDING_MODEL": FakeService.model,
      "AZURE_OPENAI_API_KEY": key,
    ]
  }

  /// What was asked for, whatever the order in which it came.
  @Sendable private static func text(_ service: FakeService) -> String {
    service.requests.map { "\($0.path) \($0.texts) \($0.body.contains("\"dimensions\""))" }
      .sorted().joined(separator: "\n")
  }

  private static let patience = Duration.seconds(2)

  /// How many requests come soon after the first.
  private static func slowed(_ value: String) -> SettingEffect {
    SettingEffect(value: value) { environment in
      let service = try FakeService(.openai, dimension: 8)
      let sandbox = try Sandbox(tree)
      let environment = variables(service, key: "").merging(environment) { $1 }
      let program = try sandbox.start(["index"], environment: environment)
      defer { program.send(SIGKILL) }
      while program.isRunning, service.requests.isEmpty {
        try await Task.sleep(for: .milliseconds(20))
      }
      let start = ContinuousClock.now
      while program.isRunning, ContinuousClock.now - start < patience, service.requests.count < 2 {
        try await Task.sleep(for: .milliseconds(20))
      }
      return "\(service.requests.count)"
    }
  }
}
