/// Kinds of text whose token frequencies are averaged, so that no language drowns the others.
enum SourceFamily {
  /// Extensions of files, those of one language together.
  static let extensions: [[String]] = [
    ["py", "pyi"], ["js", "mjs", "cjs", "jsx"], ["ts", "tsx"], ["go"], ["rs"], ["java"],
    ["c", "h"], ["cc", "cpp", "cxx", "hpp", "hh"], ["cs"], ["swift"], ["rb"], ["php"],
    ["kt", "kts"], ["scala"], ["hs"], ["ex", "exs"], ["lua"], ["zig"], ["sh", "bash", "zsh"],
    ["pl", "pm"], ["md", "rst", "txt"],
  ]

  static func index(ofExtension name: String) -> Int? { byExtension[name] }

  private static let byExtension: [String: Int] = extensions.enumerated()
    .reduce(into: [:]) { table, family in
      for name in family.element { table[name] = family.offset }
    }
}
