/// All settings there are.
package enum SettingCatalogue {
  /// In the order of the reference.
  package static let all: [SettingDeclaration] =
    search + ranking + files + languages + chunks + index + embedding + model + watch + replies
    + mcp + store + milvus + log

  /// The declaration of a name.
  package static func declaration(of name: String) -> SettingDeclaration? { byName[name] }

  /// The declared name, or the section, most like another; nil when none is.
  package static func name(nearest name: String) -> String? {
    NearestName(among: name.contains(".") ? all.map(\.name) : sections.sorted()).name(to: name)
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether a name is the beginning of declared ones, as `search` is.
  static func isSection(_ name: String) -> Bool { sections.contains(name) }

  private static let sections: Set<String> = Set(
    all.flatMap { declaration in
      let parts = declaration.name.split(separator: ".")
      return (1..<parts.count).map { parts[..<$0].joined(separator: ".") }
    })
}
