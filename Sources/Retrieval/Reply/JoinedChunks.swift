import CodeModel
import Ranking
import SearchIndex

/// Chunks of one file that stand next to each other and are shown as one result.
struct JoinedChunks {
  /// Whose score the result has.
  let best: RankedChunk
  /// All of them, in the order of their lines.
  private(set) var members: [Member]

  struct Member {
    let chunk: RankedChunk
    let document: DocumentReference
    let lines: LineRange
    /// Whether the query names some of its lines.
    let isNamed: Bool
  }

  private init(_ member: Member) {
    best = member.chunk
    members = [member]
  }

  /// The first results of a ranking: a chunk next to one of a better result is shown with it, unless
  /// it is much worse or the query names lines of only one of them.
  static func joined(
    _ ranked: [RankedChunk], countMax: Int, member: (RankedChunk) -> Member
  ) -> [JoinedChunks] {
    var results: [JoinedChunks] = []
    for chunk in ranked {
      let member = member(chunk)
      if let place = results.firstIndex(where: { $0.isBeside(member) }) {
        results[place].add(member)
      } else if results.count < countMax {
        results.append(JoinedChunks(member))
      } else {
        break
      }
    }
    return results
  }

  private func isBeside(_ other: Member) -> Bool {
    guard best.codebase == other.chunk.codebase, best.path == other.chunk.path,
      let first = members.first, let last = members.last
    else { return false }
    guard last.isNamed == other.isNamed,
      other.chunk.scoreByItself >= RetrievalLimits.joinedScoreShareMin * best.scoreByItself
    else { return false }
    let isNext =
      other.document.follows(last.document) || first.document.follows(other.document)
      || members.contains { $0.lines.overlaps(other.lines) }
    let end = max(last.lines.end, other.lines.end)
    let start = min(first.lines.start, other.lines.start)
    return isNext && end - start < RetrievalLimits.joinedLineCountMax
  }

  private mutating func add(_ member: Member) {
    members.append(member)
    members.sort { ($0.lines.start, $0.lines.end) < ($1.lines.start, $1.lines.end) }
  }
}

extension DocumentReference {
  fileprivate func follows(_ other: DocumentReference) -> Bool {
    segment == other.segment && document == other.document + 1
  }
}
