import ArgumentParser
import Engine

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check every part and tell what to mend.",
    discussion: """
      Exits with 2 when a part is broken.

      EXAMPLES
        apus doctor
      """)

  func run() async throws {
    let style = Style(isColoured: Terminal.output.hasColour)
    let findings = try await CheckUp(configuration: .standard()).findings()
    for finding in findings {
      print("\(mark(finding.state, style)) \(finding.part.printable): \(finding.detail.printable)")
      if let advice = finding.advice { print("     \(advice)") }
    }
    if findings.contains(where: { $0.state == .failed }) { throw ExitStatus.failure }
  }

  private func mark(_ state: HealthFinding.State, _ style: Style) -> String {
    switch state {
    case .good: style.good("ok  ")
    case .warning: style.place("warn")
    case .failed: style.bad("FAIL")
    }
  }
}
