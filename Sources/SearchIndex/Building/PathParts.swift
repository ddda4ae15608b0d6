import CodeModel

/// The parts of a path that name what a file is about.
package enum PathParts {
  /// The distinct parts, in lower case, of the file's stem and of its parent directory.
  static func distinct(in path: RepositoryPath) -> Set<String> {
    var parts = Set(CodeTerms.parts(of: stem(of: path.name)))
    if let parent = path.parent { parts.formUnion(CodeTerms.parts(of: parent.name)) }
    return parts
  }

  /// A file's name without its extension.
  package static func stem(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.startIndex
    return dot > name.startIndex ? name[..<dot] : name
  }
}
