import ArgumentParser
import Engine
import Foundation
import Settings

struct CheckConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check all settings of all places.",
    discussion: "Exits with 2 when something is wrong.")

  @Argument(help: "The codebase whose settings to check.", completion: .directory)
  var folder = "."

  func run() throws {
    let root = try CodebaseRoot(resolving: folder).path
    try Self.check(SettingLayers.standard(), root: root)
  }

  static func check(_ layers: SettingLayers, root: String?) throws {
    let (values, problems) = layers.resolved(project: root)
    for notice in values.notices { print("note: \(notice.printable)") }
    for name in layers.unknownVariables {
      print("note: the environment has \(name.printable), which no setting is called")
    }
    for problem in problems { print("error: \(problem.description.printable)") }
    guard problems.isEmpty else { throw ExitStatus.failure }
    let count = SettingCatalogue.all.count { values.origin(of: $0) != .builtIn }
    print(
      "\(count) setting\(count == 1 ? "" : "s") in force beside what is built in; all in order.")
  }
}

struct EditConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open your file in $VISUAL or $EDITOR, then check it.")

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    let path = try SettingLayers.standardUserFile()
    guard let editor = names.first else {
      throw ValidationError("Neither VISUAL nor EDITOR names an editor. The file is \(path).")
    }
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // An editor may be named with options, so the shell divides it.
    process.arguments = ["-c", "\(editor) \"$1\"", "sh", path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("\(editor) ended with \(process.terminationStatus).")
    }
    try CheckConfigCommand.check(SettingLayers.standard(), root: nil)
  }
}
