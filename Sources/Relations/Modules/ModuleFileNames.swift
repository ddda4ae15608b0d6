import CodeModel

/// How the name of a module makes those of its files, in languages without other rules for it.
struct ModuleFileNames {
  let language: String

  /// The names that a file may have, and what the path of its folder ends in; without a language
  /// `module` is a path itself.
  func names(of module: String, from path: RepositoryPath) -> (names: [String], folders: [String]) {
    let written = language.isEmpty ? module.split(separator: "/").map(String.init) : nil
    var parts = (written ?? ModulePath.parts(module)).filter { $0 != "." && $0 != ".." }
    if language == "clojure" { parts = parts.map { $0.replacing("-", with: "_") } }
    guard let last = parts.last else { return ([], []) }
    switch language {
    case "haskell": return (endings(last, [".hs", ".lhs"]), parts.dropLast())
    case "clojure": return (endings(last, [".clj", ".cljc", ".cljs"]), parts.dropLast())
    case "erlang": return (endings(last, [".erl"]), [])
    // The folder is called as the library is, or otherwise.
    case "ocaml", "ocaml_interface":
      let small = last.prefix(1).lowercased() + last.dropFirst()
      return (endings(small, [".ml"]) + endings(last, [".ml"]), [])
    default:
      let ending = path.fileExtension.map { "." + $0 } ?? ""
      return (Set([last, last + ending]).sorted(), parts.dropLast())
    }
  }

  private func endings(_ name: String, _ endings: [String]) -> [String] {
    endings.map { name + $0 }
  }
}
