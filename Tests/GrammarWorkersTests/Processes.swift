import Foundation

/// Workers of one test, found by the configuration directory among their arguments.
enum Processes {
  static func running(with argument: String) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { process in
      process != getpid() && arguments(of: process).contains(argument)
    }
  }

  /// Whether there is still such a child of this process, if only as a zombie.
  static func isThere(_ process: pid_t) -> Bool { parent(of: process) == getpid() }

  /// Whether a process has computed for a third of a second.
  static func isBusy(_ process: pid_t) -> Bool { (ticks(of: process) ?? 0) > 30 }

  private static func arguments(of process: pid_t) -> [String] {
    let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
    return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func fields(of process: pid_t) -> [Substring] {
    let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") ?? Data()
    let text = String(decoding: data, as: UTF8.self)
    return text.split(separator: ")").last.map { $0.split(separator: " ") } ?? []
  }

  private static func parent(of process: pid_t) -> pid_t? {
    fields(of: process).dropFirst().first.flatMap { Int32($0) }
  }

  private static func ticks(of process: pid_t) -> Int? {
    let fields = fields(of: process)
    return fields.count > 11 ? Int(fields[11]) : nil
  }
}
