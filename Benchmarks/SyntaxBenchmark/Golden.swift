import CodeModel
import CodeSyntax
import Foundation

struct Golden {
  let sources: Sources
  static func lines(of analysis: FileAnalysis) -> [String] {
    analysis.symbols.map { symbol in
      "\(symbol.lines.start)-\(symbol.lines.end) \(symbol.kind.name) \(symbol.visibility?.rawValue ?? "-") "
        + (symbol.scope + [symbol.name]).joined(separator: " > ") + " | " + symbol.signature
        + " | " + (symbol.summary ?? "")
    }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  func list(_ paths: [String]) {
    for file in sources.files(below: paths) {
      guard let bytes = sources.read(file.path) else { continue }
      if let problem = sources.analyser.problem(for: file.language) { print(problem) }
      print("== \(file.path) \(file.language)")
      if ProcessInfo.processInfo.environment["CHUNKS"] != nil {
        for chunk in sources.analyser.analyse(bytes, language: file.language).chunks {
          print(
            "chunk \(chunk.lines.start)-\(chunk.lines.end) \(chunk.scope) \(chunk.signature ?? "")")
        }
      }
      for line in Self.lines(of: sources.analyser.analyse(bytes, language: file.language)) {
        print(line)
      }
    }
  }

  func report(_ languages: [String]) {
    for language in languages {
      let root = "Tests/CodeSyntaxTests/Golden/\(language)"
      for name in (try? FileManager.default.contentsOfDirectory(atPath: root))?.sorted() ?? []
      where !name.hasSuffix(".symbols") {
        guard let bytes = FileManager.default.contents(atPath: "\(root)/\(name)") else { continue }
        if let problem = sources.analyser.problem(for: Language(rawValue: language)) {
          print(problem)
        }
        let analysis = sources.analyser.analyse(
          Array(bytes), language: Language(rawValue: language))
        let found = Self.lines(of: analysis)
        let wanted =
          ((try? String(contentsOfFile: "\(root)/\(name).symbols", encoding: .utf8)) ?? "")
          .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        var same = true
        for change in found.difference(from: wanted) {
          same = false
          switch change {
          case .insert(let at, let text, _): print("\(name): found  \(at + 1): \(text)")
          case .remove(let at, let text, _): print("\(name): wanted \(at + 1): \(text)")
          }
        }
        print(
          "\(language)/\(name): \(same ? "green" : "RED") \(analysis.diagnostics.map(\.rawValue))")
      }
    }
  }
}
