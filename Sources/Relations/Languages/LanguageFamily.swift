import CodeModel

/// Languages whose files name each other's definitions; a name never leads into another family.
struct LanguageFamily: Hashable {
  let name: String

  static let c = LanguageFamily(name: "c")
  static let javascript = LanguageFamily(name: "javascript")
  static let jvm = LanguageFamily(name: "jvm")

  private init(name: String) {
    self.name = name
  }

  init(of language: Language) {
    self = Self.shared[language.rawValue] ?? LanguageFamily(name: language.rawValue)
  }

  private static let shared: [String: LanguageFamily] = [
    "c": .c, "cpp": .c, "objc": .c,
    "javascript": .javascript, "jsx": .javascript, "typescript": .javascript,
    "tsx": .javascript, "vue": .javascript, "svelte": .javascript,
    "java": .jvm, "kotlin": .jvm, "scala": .jvm,
    // Cells are nearly always of Python.
    "jupyter": LanguageFamily(name: "python"),
    "ocaml_interface": LanguageFamily(name: "ocaml"),
  ]
}
