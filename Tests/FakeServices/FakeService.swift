import Foundation

/// A service that embeds texts, played by a server on loopback; ends with the value.
package final class FakeService: Sendable {
  package enum API: String, CaseIterable, Sendable {
    case openai, azure, voyage, gemini, ollama
  }

  package struct NotStarted: Error {}

  /// One request as the server saw it.
  package struct Request: Sendable {
    package let path: String
    package let texts: [String]
    package let body: String
    package let fault: String
    /// Requests that were not answered yet when this one came, itself included.
    package let inFlightCount: Int
  }

  /// The only model there is.
  package static let model = "model-one"

  package let api: API
  package let port: Int
  private let process: Process
  private let logPath: String
  /// The server ends when this does, however the tests end.
  private let input = Pipe()

  /// - Parameter key: What requests must carry; nil asks for none.
  package init(_ api: API, dimension: Int = 8, key: String? = nil) throws {
    guard let script = Bundle.module.path(forResource: "fake_services", ofType: "py") else {
      throw NotStarted()
    }
    self.api = api
    logPath = NSTemporaryDirectory() + "apus-service-\(UUID().uuidString).log"
    _ = FileManager.default.createFile(atPath: logPath, contents: nil)
    let output = Pipe()
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", script, api.rawValue, "\(dimension)", logPath] + [key].compactMap(\.self)
    process.standardOutput = output
    process.standardInput = input
    // Programs that other tests start meanwhile must not hold these ends open.
    for handle in [input, output].flatMap({ [$0.fileHandleForReading, $0.fileHandleForWriting] }) {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw NotStarted()
    }
    self.port = port
  }

  deinit {
    stop()
    for ending in ["", ".faults", ".release"] {
      try? FileManager.default.removeItem(atPath: logPath + ending)
    }
  }

  package func stop() {
    guard process.isRunning else { return }
    // A child inherits blocked signals of the thread that started it; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  package var baseURL: String {
    switch api {
    case .openai, .voyage: "http://127.0.0.1:\(port)/v1"
    case .gemini: "http://127.0.0.1:\(port)/v1beta"
    case .azure, .ollama: "http://127.0.0.1:\(port)"
    }
  }

  /// What goes wrong with the first, second… request of all; the script tells the words.
  package func fail(_ faults: String...) throws {
    try faults.joined(separator: "\n")
      .write(toFile: logPath + ".faults", atomically: true, encoding: .utf8)
  }

  /// Ends the wait of all slow answers.
  package func release() {
    _ = FileManager.default.createFile(atPath: logPath + ".release", contents: nil)
  }

  /// All requests so far, those that were refused included.
  package var requests: [Request] {
    let log = (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? ""
    return log.split(separator: "\n").compactMap { line in
      guard
        let entry = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let body = entry["body"] as? [String: Any]
      else { return nil }
      return Request(
        path: entry["path"] as? String ?? "", texts: Self.texts(body), body: String(line),
        fault: entry["fault"] as? String ?? "", inFlightCount: entry["in_flight"] as? Int ?? 0)
    }
  }

  private static func texts(_ body: [String: Any]) -> [String] {
    if let input = body["input"] as? [String] { return input }
    let requests = body["requests"] as? [[String: Any]] ?? []
    return requests.compactMap { request in
      let content = request["content"] as? [String: Any]
      return (content?["parts"] as? [[String: Any]])?.first?["text"] as? String
    }
  }
}
