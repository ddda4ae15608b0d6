import CodeModel
import Relations

/// One file of a fixture: what its lines say.
struct FixtureFile {
  let path: RepositoryPath
  let lines: [String]
  private(set) var symbols: [Symbol] = []
  private(set) var facts = RelationFacts()

  init(path: RepositoryPath, lines: [String], isText: Bool) {
    self.path = path
    self.lines = lines
    guard !isText else { return }
    var reading = FixtureReading(lines: lines)
    reading.read()
    symbols = reading.symbols
    facts = reading.facts
  }

  mutating func add(_ reference: ReferenceFact, _ type: TypeFact) {
    facts.references.append(reference)
    facts.types.append(type)
  }

  var text: String { lines.joined(separator: "\n") }

  var relations: FileRelations { FileRelations(language: language, facts: facts) }

  var language: Language {
    let name = Self.languages[path.fileExtension ?? ""] ?? "text"
    return Language(rawValue: name)
  }

  private static let languages = [
    "py": "python", "js": "javascript", "ts": "typescript", "tsx": "tsx", "go": "go",
    "rs": "rust", "java": "java", "kt": "kotlin", "scala": "scala", "c": "c", "h": "c",
    "cpp": "cpp", "hpp": "cpp", "cc": "cpp", "cs": "c_sharp", "swift": "swift", "rb": "ruby",
    "php": "php", "dart": "dart", "md": "markdown", "lua": "lua", "toml": "toml", "json": "json",
    "hs": "haskell", "ml": "ocaml", "mli": "ocaml_interface", "erl": "erlang", "hrl": "erlang",
    "clj": "clojure", "cljc": "clojure", "zig": "zig", "jl": "julia", "R": "r",
  ]
}
