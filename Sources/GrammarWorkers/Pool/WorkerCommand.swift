package import Foundation

/// The program that is started as a worker, with its arguments.
package struct WorkerCommand: Sendable {
  package let executable: String
  package let arguments: [String]

  package init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Starts the program with one descriptor as its standard input; it says nothing.
  ///
  /// It is in a process group of its own, so that an interrupt from the terminal meets the program
  /// and not, as if it were a crash, its worker.
  package func spawn(standardInput: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      var flags = Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      var flags = Int16(POSIX_SPAWN_SETPGROUP)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    flags |= Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, flags)
    return Self.withCStrings([executable] + arguments) { arguments in
      Self.withCStrings(Self.environment) { environment in
        var process: pid_t = 0
        let code = posix_spawn(
          &process, executable, &actions, &attributes, arguments, environment)
        return code == 0 ? process : nil
      }
    }
  }

  /// Ours without what may be a secret, as the worker loads code of unknown quality. A crash ends it
  /// without a report that takes seconds to make.
  private static var environment: [String] {
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let mayBeSecret = ["KEY", "TOKEN", "SECRET", "PASSWORD", "CREDENTIAL"]
    variables = variables.filter { name, _ in
      !mayBeSecret.contains { name.uppercased().contains($0) }
    }
    return variables.map { "\($0.key)=\($0.value)" }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
