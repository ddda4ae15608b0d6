import Foundation

extension Sandbox {
  /// Where the program looks for what the user adds.
  var configuration: String { "\(folder)/.config/apus" }

  /// Writes a file of the configuration directory.
  func configure(_ path: String, _ content: String) throws {
    let url = URL(fileURLWithPath: configuration).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  /// Compiles C to a shared library.
  func compile(_ source: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let file = "\(folder)/\(UUID().uuidString).c"
    try Data(source.utf8).write(to: URL(fileURLWithPath: file))
    let sources = URL(fileURLWithPath: try Program.resources()).appendingPathComponent(
      "tree-sitter/src"
    ).path
    let command = "cc -O1 -fPIC -shared -w '-I\(sources)' -o '\(path)' '\(file)' -ldl"
    try Shell.run(command)
  }

  /// A grammar of the user's under a new name: Python's, with a scanner that loops for ever at `$`
  /// and crashes at `?`.
  func compileGrammar(_ name: String) throws {
    let source = """
      #include <dlfcn.h>
      #include "parser.h"
      static const TSLanguage *plain;
      static TSLanguage moody;
      static bool scan(void *payload, TSLexer *lexer, const bool *valid) {
        if (lexer->lookahead == '$') for (;;) __asm__ volatile("");
        if (lexer->lookahead == '?') *(volatile int *)0 = 1;
        return plain->external_scanner.scan(payload, lexer, valid);
      }
      const TSLanguage *tree_sitter_\(name)(void) {
        void *library = dlopen("\(try Program.resources())/grammars/python.so", RTLD_NOW);
        plain = ((const TSLanguage *(*)(void))dlsym(library, "tree_sitter_python"))();
        moody = *plain;
        moody.external_scanner.scan = scan;
        return &moody;
      }
      """
    try compile(source, to: "\(configuration)/grammars/\(name).so")
  }

  /// Whether no process of this sandbox is left in ten seconds; they end by themselves.
  func hasNoProcessSoon() async throws -> Bool {
    for _ in 0..<500 {
      if processes.isEmpty { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }

  /// Processes that have this sandbox among their arguments.
  var processes: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int($0) != nil }.filter { process in
      let arguments = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: arguments, as: UTF8.self).contains(folder)
    }
  }
}
