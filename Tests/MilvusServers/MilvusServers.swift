import Foundation

/// The real servers that `scripts/test` starts before the tests.
package enum MilvusServers {
  /// Milvus Lite 2.5: dense, sparse and hybrid search.
  package static let lite2 = "APUS_TEST_MILVUS_LITE_2"
  /// Milvus Lite 3: the newest interface.
  package static let lite3 = "APUS_TEST_MILVUS_LITE_3"
  /// Milvus 2.3 with authorization, `root:Milvus`; it has no sparse vectors.
  package static let standalone = "APUS_TEST_MILVUS_STANDALONE"

  /// The address of one of them, `host:port`. Throws `NoServer`.
  package static func address(_ name: String) throws -> String {
    guard let address = ProcessInfo.processInfo.environment[name] else {
      throw NoServer(name: name)
    }
    return address
  }
}

/// A test that needs a server fails without it.
package struct NoServer: Error, CustomStringConvertible {
  let name: String

  package var description: String {
    "\(name) is not set: run scripts/test, or eval \"$(scripts/milvus start)\" before swift test"
  }
}

/// A server of a test's own, which it may stop and start again with the same data; it ends with the value,
/// and when the tests end.
package final class OwnMilvus: @unchecked Sendable {
  package struct NotReady: Error {}

  package let port: Int
  package let folder: String
  private let kind: String
  private let options: [String]
  /// The server runs as long as this end of a named pipe is open; -1 while it does not run.
  private var lifeline: Int32 = -1

  private static let readySecondsMax = 120.0

  /// - Parameters:
  ///   - kind: As `scripts/milvus run` calls it.
  ///   - options: `--auth` and `--tls`.
  package init(_ kind: String, options: [String] = []) throws {
    self.kind = kind
    self.options = options
    port = try Self.freePort()
    folder = NSTemporaryDirectory() + "apus-milvus-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try start()
  }

  deinit {
    if lifeline >= 0 { close(lifeline) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  package var address: String { "127.0.0.1:\(port)" }
  /// The file of the authority that signs the server's certificate, with `--tls`.
  package var certificate: String { "\(folder)/tls/server.pem" }

  /// Starts the server on the data it had; blocks until it answers. Throws `NotReady`.
  package func start() throws {
    let pipe = "\(folder)/lifeline"
    for file in [pipe, "\(folder)/says", "\(folder)/script.pid"] { unlink(file) }
    guard mkfifo(pipe, 0o600) == 0 else { throw NotReady() }
    lifeline = open(pipe, O_RDWR | O_CLOEXEC)
    try Self.run(
      ["python3", "-c", Self.launcher, folder]
        + [Self.root.appendingPathComponent("scripts/milvus").path]
        + ["run", kind, "--data", folder, "--port", "\(port)"] + options)
    try wait { Self.text("\(self.folder)/says").hasPrefix("ready") }
  }

  /// Ends the server as a power cut would.
  package func crash() throws {
    guard let server = pid_t(Self.text("\(folder)/server.pid")) else { throw NotReady() }
    kill(server, SIGKILL)
    close(lifeline)
    lifeline = -1
    try wait { pid_t(Self.text("\(self.folder)/script.pid")).map { kill($0, 0) != 0 } ?? false }
  }

  /// Starts the script in a session of its own, without any of the files that the tests have open:
  /// Foundation takes for the end of a process that nobody has its end of a socket any more.
  private static let launcher = #"""
    import subprocess, sys
    folder, *command = sys.argv[1:]
    script = '"$@" & echo $! >script.pid; read -r _ <lifeline; kill -9 $!; wait'
    subprocess.Popen(
        ["/bin/sh", "-c", script, "sh", *command], cwd=folder, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=open(f"{folder}/says", "w"), stderr=subprocess.DEVNULL)
    """#

  /// Runs a program to its end.
  private static func run(_ command: [String]) throws {
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], nil, nil, arguments, variables + [nil]) == 0 else {
      throw NotReady()
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw NotReady() }
  }

  private func wait(until condition: () -> Bool) throws {
    let deadline = Date() + Self.readySecondsMax
    while !condition() {
      guard Date() < deadline else { throw NotReady() }
      usleep(20_000)
    }
  }

  private static func text(_ path: String) -> String {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A port of loopback that nobody uses at the moment.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard isBound else { throw NotReady() }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
