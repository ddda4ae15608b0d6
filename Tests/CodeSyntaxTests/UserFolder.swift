import CodeModel
import CodeSyntax
import Foundation
import Languages

/// A configuration directory that goes away with its owner.
final class UserFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-user-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var languages: UserLanguages { UserLanguages(directory: path) }

  /// An analyser that loads the folder's grammars into this process.
  var analyser: SourceAnalyser {
    SourceAnalyser(
      grammars: GrammarRegistry(
        directory: TestGrammars.registry.directory, substitutes: languages.libraries),
      tokens: TestGrammars.tokens, including: languages)
  }

  func write(_ text: String, to file: String) throws {
    let target = URL(fileURLWithPath: path).appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: target)
  }

  /// Puts a grammar of set-up here under its own name.
  func takeGrammar(_ name: String, into folder: String = "grammars") throws {
    let target = "\(path)/\(folder)"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(TestGrammars.registry.directory)/\(name).so", toPath: "\(target)/\(name).so")
  }

  /// The symbols of a text, each as `kind scope.name lines`.
  func symbols(_ text: String, _ language: String) -> [String] {
    analyser.analyse(Array(text.utf8), language: Language(rawValue: language)).symbols.map {
      let name = ($0.scope + [$0.name]).joined(separator: ".")
      return "\($0.kind.name) \(name) \($0.lines.start)-\($0.lines.end)"
    }
  }

  func problems(_ language: String) -> [String] {
    analyser.userSyntaxReport(for: Language(rawValue: language))?.problems ?? ["not ready"]
  }
}
