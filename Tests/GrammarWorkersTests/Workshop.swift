import CodeModel
import CodeSyntax
import Foundation
import GrammarWorkers
import Languages
import SyntaxLaws
import Testing

/// A configuration directory with grammars compiled for one test, and the pool that uses it.
final class Workshop {
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let grammars = checkout.appendingPathComponent(".deps/grammars").path

  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-workers-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: "\(path)/grammars", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var languages: UserLanguages { UserLanguages(directory: path) }

  /// A pool whose workers run for at most a second.
  func pool(
    program: String? = nil, _ change: (inout WorkerLimits) -> Void = { _ in }
  ) -> GrammarWorkerPool {
    var limits = WorkerLimits()
    limits.baseSeconds = 2
    change(&limits)
    return GrammarWorkerPool(
      command: WorkerCommand(
        executable: program ?? Self.program, arguments: [Self.grammars, path]),
      languages: languages, limits: limits)
  }

  func analyser(_ pool: GrammarWorkerPool) -> SourceAnalyser {
    SourceAnalyser(
      grammars: GrammarRegistry(directory: Self.grammars), tokens: ModelTokens.ofCheckout,
      isolation: pool)
  }

  /// The program of the target `WorkerProgram`, built beside these tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("WorkerProgram").path

  /// Compiles C to the shared library of a grammar.
  func compile(_ name: String, _ source: String) throws {
    let file = "\(path)/\(name).c"
    try Data(source.utf8).write(to: URL(fileURLWithPath: file))
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-O1", "-fPIC", "-shared", "-w", "-I\(Self.checkout.path)/.deps/tree-sitter/src",
      "-o", "\(path)/grammars/\(name).so", file, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
  }

  /// Python's grammar under another name, with a scanner that misbehaves at certain characters: it
  /// loops for ever at `$`, writes to address zero at `?`, and takes all memory at `!`.
  func compileMoody(_ name: String) throws {
    try compile(
      name,
      """
      #include <dlfcn.h>
      #include <stdlib.h>
      #include <string.h>
      #include "parser.h"
      static const TSLanguage *plain;
      static TSLanguage moody;
      static bool scan(void *payload, TSLexer *lexer, const bool *valid) {
        if (lexer->lookahead == '$') for (;;) __asm__ volatile("");
        if (lexer->lookahead == '?') *(volatile int *)0 = 1;
        if (lexer->lookahead == '!') for (;;) memset(malloc(1 << 26), 1, 1 << 26);
        return plain->external_scanner.scan(payload, lexer, valid);
      }
      const TSLanguage *tree_sitter_\(name)(void) {
        void *library = dlopen("\(Self.grammars)/python.so", RTLD_NOW);
        plain = ((const TSLanguage *(*)(void))dlsym(library, "tree_sitter_python"))();
        moody = *plain;
        moody.external_scanner.scan = scan;
        return &moody;
      }
      """)
  }
}
