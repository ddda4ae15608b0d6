/// How claude-context cuts the files of a language.
enum SplitterRules {
  static let sizeMax = 2_500
  static let overlap = 300

  /// What claude-context calls the files of an extension.
  static func language(ofExtension name: String) -> String { languages[name] ?? "text" }

  /// The grammar and the types of nodes that become chunks; nil for languages that are cut by
  /// characters.
  static func syntax(of language: String) -> (grammar: String, types: Set<String>)? {
    syntaxes[language]
  }

  static func separators(of language: String) -> [String] {
    (separators[language] ?? []) + ["\n\n", "\n", " ", ""]
  }

  /// Extensions that are indexed unless others are added.
  static let ownExtensions: Set<String> = [
    "ts", "tsx", "js", "jsx", "py", "java", "cpp", "c", "h", "hpp", "cs", "go", "rs", "php", "rb",
    "swift", "kt", "scala", "m", "mm", "dart", "sol", "md", "markdown", "ipynb",
  ]

  /// Those that a user who knows would add, so that it is not for lack of files that it finds less.
  static let addedExtensions: Set<String> = [
    "cc", "cxx", "hh", "hxx", "inc", "mjs", "cjs", "mts", "cts", "kts", "sh", "bash", "zsh", "lua",
    "zig", "ex", "exs", "erb", "vue", "svelte", "rake", "sc",
  ]

  private static let languages = [
    "ts": "typescript", "tsx": "typescript", "js": "javascript", "jsx": "javascript",
    "py": "python", "java": "java", "cpp": "cpp", "c": "c", "h": "c", "hpp": "cpp",
    "cs": "csharp", "go": "go", "rs": "rust", "php": "php", "rb": "ruby", "swift": "swift",
    "kt": "kotlin", "scala": "scala", "m": "objective-c", "mm": "objective-c", "dart": "dart",
    "sol": "solidity", "md": "markdown", "markdown": "markdown", "ipynb": "jupyter",
  ]

  private static let syntaxes: [String: (grammar: String, types: Set<String>)] = [
    "javascript": (
      "javascript",
      [
        "function_declaration", "arrow_function", "class_declaration", "method_definition",
        "export_statement",
      ]
    ),
    "typescript": (
      "typescript",
      [
        "function_declaration", "arrow_function", "class_declaration", "method_definition",
        "export_statement", "interface_declaration", "type_alias_declaration",
      ]
    ),
    "python": (
      "python",
      [
        "function_definition", "class_definition", "decorated_definition",
        "async_function_definition",
      ]
    ),
    "java": (
      "java",
      [
        "method_declaration", "class_declaration", "interface_declaration",
        "constructor_declaration",
      ]
    ),
    "c": ("cpp", cTypes), "cpp": ("cpp", cTypes),
    "go": (
      "go",
      [
        "function_declaration", "method_declaration", "type_declaration", "var_declaration",
        "const_declaration",
      ]
    ),
    "rust": (
      "rust",
      ["function_item", "impl_item", "struct_item", "enum_item", "trait_item", "mod_item"]
    ),
    "csharp": (
      "c_sharp",
      [
        "method_declaration", "class_declaration", "interface_declaration", "struct_declaration",
        "enum_declaration",
      ]
    ),
    "scala": (
      "scala",
      [
        "method_declaration", "class_declaration", "interface_declaration",
        "constructor_declaration",
      ]
    ),
  ]

  private static let cTypes: Set<String> = [
    "function_definition", "class_specifier", "namespace_definition", "declaration",
  ]

  private static let branches = ["if", "for", "while", "switch", "case"]

  private static let separators: [String: [String]] = [
    "javascript": lines(["function", "const", "let", "var", "class"] + branches + ["default"]),
    "typescript": lines(["function", "const", "let", "var", "class"] + branches + ["default"]),
    "python": ["\nclass ", "\ndef ", "\n\tdef "],
    "java": lines(["class", "public", "protected", "private", "static"] + branches),
    "c": lines(["class", "void", "int", "float", "double"] + branches),
    "cpp": lines(["class", "void", "int", "float", "double"] + branches),
    "go": lines(["func", "var", "const", "type", "if", "for", "switch", "case"]),
    "rust": lines(["fn", "const", "let", "if", "while", "for", "loop", "match", "const"]),
    "php": lines(["function", "class", "if", "foreach", "while", "do", "switch", "case"]),
    "ruby": lines(
      ["def", "class", "if", "unless", "while", "for", "do", "begin", "rescue"]),
    "swift": lines(
      ["func", "class", "struct", "enum", "if", "for", "while", "do", "switch", "case"]),
    "scala": lines(
      ["class", "object", "def", "val", "var", "if", "for", "while", "match", "case"]),
    "markdown": [
      "\n## ", "\n### ", "\n#### ", "\n##### ", "\n###### ", "```\n\n", "\n\n***\n\n",
      "\n\n---\n\n", "\n\n___\n\n",
    ],
  ]

  private static func lines(_ words: [String]) -> [String] { words.map { "\n\($0) " } }
}
