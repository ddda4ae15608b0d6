package import CodeModel
import Foundation

/// The languages a user has put into the configuration directory, as Helix and nvim-treesitter lay
/// them out: `grammars/<name>.so` or `parser/<name>.so`, and `queries/<name>/`.
///
/// Names are listed once, at `init`; files are read when they are asked for.
package struct UserLanguages: Sendable {
  /// No language at all.
  package static let none = UserLanguages(directory: nil)

  /// The configuration directory.
  package let directory: String?
  /// Paths of the user's shared libraries by the grammar's name.
  package let libraries: [Language: String]
  /// What ships, and what the user's folder says beside and before it.
  package let catalog: LanguageCatalog
  /// Paths by the language's name.
  private let folders: [Language: String]

  /// A directory that does not exist has no languages. Anything but an absolute path has none
  /// either: it would lead into whatever folder the user happens to be in.
  package init(directory: String?) {
    guard let directory, directory.hasPrefix("/") else {
      (self.directory, libraries, folders, catalog) = (nil, [:], [:], .bundled)
      return
    }
    let libraries = Self.libraries(in: ["\(directory)/parser", "\(directory)/grammars"])
    let queries = "\(directory)/queries"
    let names = FolderListing.names(in: queries).filter(Self.isName)
    self.directory = directory
    self.libraries = libraries
    folders = Dictionary(
      uniqueKeysWithValues: names.map { (Language(rawValue: $0), "\(queries)/\($0)") })
    guard !libraries.isEmpty || !names.isEmpty else {
      catalog = .bundled
      return
    }
    let described = LanguageCatalog.bundled.adding(queries).languages
    catalog = .bundled.adding(
      queries, undescribed: Set(libraries.keys).subtracting(described).sorted())
  }

  /// Of one grammar in several places the last one counts.
  private static func libraries(in places: [String]) -> [Language: String] {
    var libraries: [Language: String] = [:]
    for place in places {
      for name in FolderListing.names(in: place) where name.hasSuffix(".so") {
        let grammar = String(name.dropLast(".so".count))
        if isName(grammar) { libraries[Language(rawValue: grammar)] = "\(place)/\(name)" }
      }
    }
    return libraries
  }

  /// All languages of the user, sorted: those with a grammar, those with a profile, and bundled
  /// languages with a `symbols.scm` that takes the place of ours.
  ///
  /// A folder of queries for other languages to inherit is none.
  package var languages: [Language] {
    let described = folders.keys.filter { language in
      hasFile("language.json", of: language)
        || hasFile("symbols.scm", of: language)
          && (try? LanguageCatalog.bundled.profile(of: language)) != nil
    }
    return Set(libraries.keys).union(described).sorted()
  }

  package func contains(_ language: Language) -> Bool {
    if libraries[language] != nil { return true }
    return folders[language] != nil && languages.contains(language)
  }

  /// What is known of a language: what the user's `language.json` says, what it inherits, and what
  /// ships under the same name; without any of it, the file extension is the name.
  package func profile(of language: Language) throws -> LanguageProfile {
    try catalog.profile(of: language) ?? LanguageProfile()
  }

  /// The queries that may find a language's definitions, best first, with what they inherit.
  ///
  /// Throws `QueryInheritanceFault`.
  package func queries(of language: Language) throws -> [UserQueryText] {
    var found: [UserQueryText] = []
    for name in ["symbols.scm", "tags.scm", "locals.scm"] where hasFile(name, of: language) {
      if let text = try query(name, of: language) {
        found.append(UserQueryText(name: name, text: text))
      }
    }
    if found.isEmpty, let text = try LanguageCatalog.bundled.query("symbols.scm", of: language) {
      found.append(UserQueryText(name: "symbols.scm", text: text))
    }
    return found
  }

  /// A query with what it inherits from the user's own and from bundled languages.
  ///
  /// What ships has no `tags.scm`; its `symbols.scm` stands in.
  package func query(_ name: String, of language: Language) throws -> [UInt8]? {
    try QueryInheritance { parent in
      let own = catalog.ownQuery(name, of: parent)
      return own ?? (name == "tags.scm" ? catalog.ownQuery("symbols.scm", of: parent) : nil)
    }.text(of: language)
  }

  private func contents(of file: String, _ language: Language) -> [UInt8]? {
    folders[language].flatMap { FolderListing.contents(of: "\($0)/\(file)") }
  }

  private func hasFile(_ file: String, of language: Language) -> Bool {
    folders[language].map { FolderListing.hasFile("\($0)/\(file)") } ?? false
  }

  /// Whether a name may become part of a path and, with `_` for `-`, of a C symbol.
  package static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
      }
  }
}

/// A query file with what it inherits.
package struct UserQueryText: Hashable, Sendable {
  /// The file's name.
  package let name: String
  package let text: [UInt8]
}

extension UserLanguages {
  /// The fingerprints of all languages of the user; another value when one came, went or changed.
  package var fingerprints: [Language: UInt32] {
    Dictionary(uniqueKeysWithValues: languages.map { ($0, fingerprint(of: $0)) })
  }

  /// A number that changes with the grammar, the queries and the profile of a language.
  ///
  /// Of the shared library only size and time are looked at, so `touch` changes it too.
  package func fingerprint(of language: Language) -> UInt32 {
    var hash = StableHash()
    let profile = try? profile(of: language)
    let grammar = profile?.grammar.map(Language.init(rawValue:)) ?? language
    if let path = libraries[grammar],
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    {
      let size = (attributes[.size] as? NSNumber)?.uint64Value ?? 0
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      hash.add(Array("\(path) \(size) \(time)".utf8))
    }
    hash.add(contents(of: "language.json", language) ?? [])
    for query in (try? queries(of: language)) ?? [] { hash.add(query.text) }
    hash.add((try? query("injections.scm", of: language)).flatMap { $0 } ?? [])
    return hash.value
  }
}

/// FNV-1a, the same in every run, unlike `Hasher`.
private struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes + [0] { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
