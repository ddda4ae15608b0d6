import CodeModel
import CodeSyntax
import Foundation

/// Prints symbols for other programs to compare with theirs.
struct SymbolListing {
  let sources: Sources

  func report(_ paths: [String]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for file in sources.files(below: paths) {
      guard let bytes = sources.read(file.path) else { continue }
      let symbols = sources.analyser.analyse(bytes, language: file.language).symbols
      let listed = ListedFile(
        path: file.path, language: file.language.rawValue,
        symbols: symbols.map {
          ListedSymbol(
            name: $0.name, kind: $0.kind.name, line: $0.lines.start, endLine: $0.lines.end,
            scope: $0.scope)
        })
      if let data = try? encoder.encode(listed) { print(String(decoding: data, as: UTF8.self)) }
    }
  }
}

private struct ListedFile: Encodable {
  let path: String
  let language: String
  let symbols: [ListedSymbol]
}

private struct ListedSymbol: Encodable {
  let name: String
  let kind: String
  let line: Int
  let endLine: Int
  let scope: [String]
}
