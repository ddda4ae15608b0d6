import CodeModel

/// Relations in the words of a test.
enum SampleAnswer {
  static let send = end(
    "client/http.py", .method, "Client.send", 40...72, "def send(self, request)")

  static func end(
    _ path: String, _ kind: SymbolKind, _ name: String, _ lines: ClosedRange<Int>,
    _ signature: String = ""
  ) -> RelationEnd {
    let names = name.split(separator: ".").map(String.init)
    return RelationEnd(
      path: RepositoryPath(path), name: names.last ?? "", kind: kind, scope: names.dropLast(),
      lines: LineRange(start: lines.lowerBound, end: lines.upperBound), signature: signature)
  }

  static func relation(
    _ from: RelationEnd, _ to: RelationEnd = send, _ resolution: Resolution = .importExact,
    _ confidence: Double = 0.98, kind: RelationKind = .calls, at line: Int,
    in path: String? = nil, _ text: String = "", candidates: [RelationEnd] = [],
    candidateCount: Int? = nil
  ) -> Relation {
    Relation(
      kind: kind, from: from, to: to, resolution: resolution, confidence: Confidence(confidence),
      evidence: .init(
        path: path.map { RepositoryPath($0) } ?? from.path, line: line, column: 2, text: text),
      candidates: candidates, candidateCount: candidateCount ?? candidates.count + 1)
  }

  static func group(
    _ aspect: RelationAspect, _ relations: [GroupedRelation], filesRead: Int = 2,
    fileCount: Int = 2, withheld: Int = 0, next: String? = nil
  ) -> RelationGroup {
    RelationGroup(
      aspect: aspect, relations: relations, filesRead: filesRead, fileCount: fileCount,
      withheldCount: withheld, next: next.map { RelationCursor($0) })
  }

  static func answer(
    _ groups: [RelationGroup], subjects: [RelationEnd] = [send], answeredCount: Int? = nil
  ) -> RelationAnswer {
    RelationAnswer(
      subjects: subjects, answeredCount: answeredCount ?? subjects.count, groups: groups)
  }
}
