import Foundation

/// Runs what tests need beside the program.
enum Shell {
  struct Failure: Error {
    let command: String
    let status: Int32
  }

  /// Runs a line of shell; throws unless it exits with 0.
  @discardableResult
  static func run(_ command: String) throws -> Int32 {
    let words = ["sh", "-c", command]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "sh", nil, nil, arguments, variables + [nil]) == 0 else {
      throw Failure(command: command, status: errno)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failure(command: command, status: status) }
    return status
  }

  /// Runs statements on a database, which no process has open.
  static func run(sql: String, on database: String) throws {
    let program =
      "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]);"
      + " c.execute(sys.argv[2]); c.commit(); c.close()"
    try run("python3 -c '\(program)' '\(database)' '\(sql)'")
  }
}

/// A way to run a program without the rights that let root pass every permission.
enum Unprivileged {
  /// A command in front of the program; empty for a user whom permissions bind anyhow.
  static var prefix: [String] {
    geteuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []
  }

  static var isPossible: Bool {
    geteuid() != 0 || (try? Shell.run(prefix.joined(separator: " ") + " true")) != nil
  }
}
