package import CodeModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The grammars of one directory, `<language>.so` each, loaded when first asked for.
///
/// Copies share what is loaded. Safe to use from any thread.
package struct GrammarRegistry: Sendable {
  /// The directory the grammars are loaded from.
  package let directory: String
  /// Where the grammars are that stand in for the directory's, by name.
  private let substitutes: [Language: String]
  private let shelf = Shelf()

  /// Opens nothing yet; a directory that does not exist only makes every grammar missing.
  package init(directory: String, substitutes: [Language: String] = [:]) {
    self.directory = directory
    self.substitutes = substitutes
  }

  /// The grammar of a language, or nil when `problem(for:)` says why there is none.
  package func grammar(for language: Language) -> Grammar? {
    try? loaded(language).get()
  }

  /// Why a language has no usable grammar, or nil when it has one.
  package func problem(for language: Language) -> GrammarFault? {
    guard case .failure(let fault) = loaded(language) else { return nil }
    return fault
  }

  /// Languages with a grammar file in the directory, sorted; none of them is loaded by asking.
  package var installedLanguages: [Language] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var languages: [Language] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(Self.suffix) else { continue }
      languages.append(Language(rawValue: String(name.dropLast(Self.suffix.count))))
    }
    return languages.sorted()
  }

  private func loaded(_ language: Language) -> Result<Grammar, GrammarFault> {
    shelf.grammars.withLock { grammars in
      if let known = grammars[language] { return known }
      let fresh = load(language)
      grammars[language] = fresh
      return fresh
    }
  }

  private func load(_ language: Language) -> Result<Grammar, GrammarFault> {
    let path = substitutes[language] ?? "\(directory)/\(language)\(Self.suffix)"
    guard language.isGrammarName else {
      return .failure(.unloadable(path: path, reason: "a grammar's name is lower-case letters"))
    }
    do throws(GrammarFault) {
      return .success(try Grammar.load(language, at: path))
    } catch {
      return .failure(error)
    }
  }

  private static let suffix = ".so"

  private final class Shelf: Sendable {
    let grammars = Mutex<[Language: Result<Grammar, GrammarFault>]>([:])
  }
}

extension Language {
  /// Whether the name may become part of a file name and, with `_` for `-`, of a C symbol.
  fileprivate var isGrammarName: Bool {
    !rawValue.isEmpty
      && rawValue.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
      }
  }
}
