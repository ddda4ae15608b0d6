import CodeModel
import EmbeddingProviders
import Foundation
import Testing

@Suite struct SecretTests {
  private func shown(_ value: some Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    return "\(value)" + String(describing: value) + String(reflecting: value) + dumped
  }

  @Test func `a key shows itself nowhere`() throws {
    let secret = try #require(Secret("sk-hidden"))
    #expect("\(secret)" == "***")
    #expect(!shown(secret).contains("hidden"))
    #expect(!shown([secret]).contains("hidden"))
    #expect(!shown(["key": secret] as [String: Secret?]).contains("hidden"))
  }

  @Test(arguments: ["", "two words", "line\r\nX-Injected: 1", "schlüssel"])
  func `what cannot stand in a header is no key`(text: String) {
    #expect(Secret(text) == nil)
  }
}

/// Where keys come from.
@Suite final class KeySourceTests {
  private let path = NSTemporaryDirectory() + "apus-key-\(UUID().uuidString)"

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  private func write(_ text: String, mode: Int) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func service(_ change: (inout ProviderConfiguration) -> Void) throws -> ProviderService {
    var configuration = ProviderConfiguration(provider: "voyage")
    change(&configuration)
    return try ProviderService(configuration)
  }

  @Test func `a file that only its owner can read holds the key`() throws {
    try write("  sk-file\n", mode: 0o600)
    #expect(try service { $0.keyFile = path }.key(environment: [:]) != nil)
  }

  @Test(arguments: [0o644, 0o640, 0o620, 0o604])
  func `a file open to others is refused with the command that closes it`(mode: Int) throws {
    try write("sk-file", mode: mode)
    let error = #expect(throws: ProviderFault.keyFileOpen(path: path)) {
      try service { $0.keyFile = path }.key(environment: [:])
    }
    #expect(error?.hint == "Run chmod 600 '\(path)'")
  }

  @Test func `a missing key names its variable`() throws {
    let error = #expect(throws: ProviderFault.self) {
      try service { _ in }.key(environment: [:])
    }
    #expect(error?.summary == "Voyage needs a key, and VOYAGE_API_KEY is not set")
  }

  @Test func `the key of one service does not go to another address`() throws {
    let service = try service { $0.baseURL = "https://elsewhere.example/v1" }
    #expect(try service.key(environment: ["VOYAGE_API_KEY": "sk-own"]) == nil)
  }

  @Test func `no key goes over the internet unencrypted`() throws {
    let service = try service {
      $0.baseURL = "http://elsewhere.example/v1"
      $0.keyVariable = "MY_KEY"
    }
    #expect(throws: ProviderFault.unencrypted(host: "elsewhere.example")) {
      try service.key(environment: ["MY_KEY": "sk-own"])
    }
  }
}
