import CodeModel

/// The git program in one repository. It runs no hook, no filter and no monitor, takes no lock and,
/// unless it is told to, never goes to a network.
struct GitProgram: Sendable {
  /// A folder of the repository's work tree, or the repository itself.
  let folder: String
  /// Set for a repository that is not found from the folder, as one of a submodule.
  var directory: String?
  var access = GitAccess.local

  /// Runs a command to its end and returns what it wrote.
  func output(_ arguments: [String], input: [UInt8] = []) throws(GitFault) -> [UInt8] {
    let outcome = try outcome(arguments, input: input)
    guard outcome.status == 0 else { throw fault(outcome) }
    return outcome.output
  }

  /// Runs a command to its end, whatever that is.
  func outcome(
    _ arguments: [String], input: [UInt8] = []
  ) throws(GitFault) -> GitProcess.Outcome {
    guard let process = GitProcess(prefix + arguments, readsComplaints: true, access: access) else {
      throw .programMissing
    }
    return process.exchange(input)
  }

  /// Runs a command whose output is taken piece by piece; it is ended when the deadline has passed or
  /// `take` answers that nothing more is wanted.
  func stream(
    _ arguments: [String], until deadline: ContinuousClock.Instant, take: ([UInt8]) -> Bool
  ) throws(GitFault) -> GitProcess.Outcome {
    guard let process = GitProcess(prefix + arguments, readsComplaints: true, access: access) else {
      throw .programMissing
    }
    return process.stream([], until: deadline, take: take)
  }

  /// Starts a command that answers questions until it is let go.
  func start(_ arguments: [String]) throws(GitFault) -> GitProcess {
    guard let process = GitProcess(prefix + arguments, readsComplaints: false, access: access)
    else {
      throw .programMissing
    }
    return process
  }

  private var prefix: [String] {
    // A repository kept for a submodule names a work tree, which may be gone; git would insist.
    let place = directory.map { ["--git-dir=\($0)", "--work-tree=\($0)"] } ?? ["-C", folder]
    return place + [
      "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
      "-c", "core.quotePath=false",
    ]
  }

  /// What a failed command says, as a fault.
  func fault(_ outcome: GitProcess.Outcome) -> GitFault {
    let text = String(decoding: outcome.complaint, as: UTF8.self)
    if text.contains("dubious ownership") { return .unsafeOwnership(path: folder) }
    if text.contains("not a git repository") { return .notRepository(path: folder) }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    // Warnings come before what ended the program.
    let message = (lines.first { $0.hasPrefix("fatal: ") } ?? lines.first).map {
      $0.hasPrefix("fatal: ") ? String($0.dropFirst(7)) : $0
    }
    return .failed(path: folder, message: message ?? "it ended with code \(outcome.status)")
  }
}
