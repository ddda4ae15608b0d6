import Foundation
import Synchronization
import Testing

/// A process whose output goes to files, so that nothing can block on a full or shared pipe.
final class RunningProgram: Sendable {
  struct NotStarted: Error {
    let command: [String]
    let reason: String
  }

  let processID: pid_t
  /// Keeps its folders while the process runs.
  private let sandbox: Sandbox
  private let outputPath: String
  private let errorPath: String
  private let hasEnded = Mutex(false)

  /// A run that takes longer hangs, and is ended with SIGKILL.
  private static let secondsMax = 240.0

  init(
    command: [String], directory: String, environment: [String: String], sandbox: Sandbox
  ) throws {
    self.sandbox = sandbox
    let name = "\(sandbox.folder)/run-\(UUID().uuidString)"
    (outputPath, errorPath) = (name + ".out", name + ".err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, writing, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, writing, 0o644)
    processID = try Self.spawn(["env", "-C", directory] + command, environment, &actions)
  }

  /// Ends a program that nobody waited for: one that is left behind keeps Swift Testing from seeing exit
  /// tests end.
  deinit {
    guard !hasEnded.withLock({ $0 }) else { return }
    kill(processID, SIGKILL)
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test runner may ignore or block signals; the program starts as from a shell.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let code = posix_spawnp(&process, command[0], &actions, &attributes, arguments, variables)
    guard code == 0 else {
      throw NotStarted(command: command, reason: String(cString: strerror(code)))
    }
    return process
  }

  var isRunning: Bool {
    var facts = siginfo_t()
    let flags = WEXITED | WNOWAIT | WNOHANG
    return waitid(P_PID, id_t(processID), &facts, flags) == 0 && facts.si_signo == 0
  }

  /// What it wrote to its output until now.
  var outputSoFar: String { get throws { try read(outputPath) } }

  func send(_ signal: Int32) {
    hasEnded.withLock { hasEnded in
      if !hasEnded { kill(processID, signal) }
    }
  }

  /// Sends a signal as soon as a condition holds; a thread of its own sees that without delay.
  func send(_ signal: Int32, once condition: @escaping @Sendable () -> Bool) {
    Thread.detachNewThread { [self] in
      while !condition() && !hasEnded.withLock({ $0 }) { usleep(500) }
      send(signal)
    }
  }

  /// Waits for the end, away from the threads that run tests.
  func outcome() async throws -> Outcome {
    let status = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: self.wait()) }
    }
    return Outcome(
      waitStatus: status, output: try read(outputPath), error: try read(errorPath))
  }

  private func wait() -> Int32 {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + Self.secondsMax)
    timer.setEventHandler { [self] in send(SIGKILL) }
    timer.resume()
    defer { timer.cancel() }
    var status: Int32 = 0
    // Nobody may send a signal to a number that could be another process by now.
    var facts = siginfo_t()
    while waitid(P_PID, id_t(processID), &facts, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
    hasEnded.withLock { hasEnded in
      hasEnded = true
      while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
    }
    return status
  }

  private func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
