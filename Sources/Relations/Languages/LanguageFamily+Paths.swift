import CodeModel

extension LanguageFamily {
  /// The family of files with an extension, where the extension alone says it.
  init?(extension name: String) {
    guard let family = Self.byExtension[name] else { return nil }
    self = family
  }

  private static let byExtension: [String: LanguageFamily] = {
    var families: [String: LanguageFamily] = [:]
    for (language, extensions) in extensions {
      let family = LanguageFamily(of: Language(rawValue: language))
      for name in extensions.split(separator: " ") { families[String(name)] = family }
    }
    return families
  }()

  /// Only those that several families cannot share.
  private static let extensions = [
    "c": "c h cc cpp cxx hpp hh hxx ipp inl tpp cu cuh m mm",
    "python": "py pyi pyx pxd ipynb",
    "javascript": "js mjs cjs jsx ts mts cts tsx vue svelte",
    "go": "go", "rust": "rs", "java": "java kt kts scala", "c_sharp": "cs", "swift": "swift",
    "ruby": "rb rake", "php": "php", "lua": "lua", "dart": "dart", "elixir": "ex exs",
    "haskell": "hs lhs", "ocaml": "ml mli", "erlang": "erl hrl", "clojure": "clj cljc cljs",
    "r": "r R", "julia": "jl", "zig": "zig", "bash": "sh bash", "markdown": "md markdown",
  ]
}
