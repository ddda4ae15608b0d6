import CodeModel

/// The parts of a path that name what a file is about.
enum PathParts {
  /// The distinct parts, in lower case, of the file's stem and of its parent directory.
  static func distinct(in path: RepositoryPath) -> Set<String> {
    let name = path.name
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.startIndex
    let stem = dot > name.startIndex ? name[..<dot] : name
    var parts = Set(CodeTerms.parts(of: stem))
    if let parent = path.parent { parts.formUnion(CodeTerms.parts(of: parent.name)) }
    return parts
  }
}
