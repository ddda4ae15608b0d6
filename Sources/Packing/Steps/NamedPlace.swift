import CodeModel

/// A place that may be named, with the bytes its line takes.
struct NamedPlace {
  let mention: ContextMention
  let byteCount: Int

  init(_ mention: ContextMention) {
    self.mention = mention
    byteCount = mention.line.byteCount
  }
}

/// A function called by a definition that answers the question.
struct PlannedCallee {
  /// The index of the definition that calls it.
  let definition: Int
  let path: RepositoryPath
  /// Its declaration: where these lines are shown it need not be named.
  let head: LineRange
  let place: NamedPlace

  private static let signatureCharactersMax = 160

  /// Nil for what has no lines to point to.
  init?(_ site: NeighbourSite, of definition: Int, in file: PackingFile?) {
    let end = site.end
    guard let lines = end.lines, !end.name.isEmpty else { return nil }
    let symbol = file?.symbols.first { $0.lines == lines && $0.name == end.name }
    let header = file.flatMap { file in
      symbol.flatMap { DefinitionLines(file: file).header(of: $0) }
    }
    self.definition = definition
    path = end.path
    head = header ?? LineRange(start: lines.start, end: lines.start)
    let signature = (end.signature.isEmpty ? end.name : end.signature).onOneLine
    let doubt = site.confidence < .certain ? ", \(site.confidence.level.rawValue)" : ""
    place = NamedPlace(
      ContextMention(
        path: end.path, lines: lines,
        signature: signature.cut(toCharacters: Self.signatureCharactersMax),
        reason: (site.line.map { "line \($0)" } ?? "called") + doubt))
  }
}
