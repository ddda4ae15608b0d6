import ArgumentParser
import CodeModel
import Foundation

/// The program: parses arguments, runs a command, turns what happened into an exit code.
package enum CommandLineProgram {
  /// Never returns: exits with 0 when something was found or done, 1 when nothing was found, 2 on
  /// an error.
  package static func run() async -> Never {
    ProcessSignals.install()
    do {
      var command = try ApusCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      exit(ExitStatus.found.rawValue)
    } catch {
      exit(status(for: error).rawValue)
    }
  }

  private static func status(for error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    if let error = error as? any UserFacingError {
      StandardError.write("apus: \(error.summary.capitalizedSentence.printable).\n")
      if let hint = error.hint { StandardError.write("  \(hint).\n") }
      return .failure
    }
    if error is CancellationError {
      StandardError.write("apus: interrupted; what was committed is kept.\n")
      return .failure
    }
    return parserStatus(for: error)
  }

  /// Help and version requests arrive as errors too; they are answered on standard output.
  private static func parserStatus(for error: any Error) -> ExitStatus {
    let message = ApusCommand.fullMessage(for: error)
    if ApusCommand.exitCode(for: error).isSuccess {
      print(message)
      return .found
    }
    StandardError.write(message + "\n")
    return .failure
  }
}

extension String {
  /// With its first letter as at the beginning of a sentence, unless it begins a path or a name.
  fileprivate var capitalizedSentence: String {
    let first = prefix { !$0.isWhitespace }
    guard first.allSatisfy({ $0.isLowercase && $0.isASCII }) else { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
