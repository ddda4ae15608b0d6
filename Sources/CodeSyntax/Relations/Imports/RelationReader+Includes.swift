import CodeModel

extension RelationReader {
  /// `#include "a.h"`, `#include <a.h>`; one whose file a macro names is passed over.
  mutating func readInclude(_ node: Int, _ rule: NodeRule) {
    guard let path = child(of: node, rule.value) else { return }
    let written = text(path)
    let file = String(written.dropFirst().dropLast())
    guard !file.isEmpty else { return }
    switch written.first {
    case "\"": addImport(of: file, form: .file, at: node)
    case "<": addImport(of: file, form: .systemFile, at: node)
    default: break
    }
  }
}
