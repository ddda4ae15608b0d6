/// What the chunker and the symbol finder know of one language, read from `Resources/languages`.
struct LanguageProfile {
  /// Node types that belong to the sibling that follows: comments, attributes, decorators.
  let prefixes: [String]
  /// Node types whose children are statements or members, so that a chunk may begin at any of them.
  let containers: [String]
  /// Node types entered whatever their size, because the grammar ends them with the comments of
  /// the node that follows.
  let transparent: [String]
  /// Text of the symbol query.
  let symbolQuery: [UInt8]
}

/// The file form of a profile.
struct LanguageProfileFile: Decodable {
  let prefixes: [String]
  let containers: [String]
  let transparent: [String]?
}
