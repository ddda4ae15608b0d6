import CodeModel
import SearchIndex

/// The places of a codebase that a query names.
struct NamedPlaces {
  /// A file and how surely it is meant.
  struct Place {
    let anchor: PathAnchor
    let file: FileReference
    /// Nil where the text names no line; otherwise lines that a chunk has.
    let lines: LineRange?
    /// How surely the file is meant, and its lines, in 0...1.
    let weight: Double
    let lineWeight: Double
  }

  /// The surest first.
  let places: [Place]

  /// Looks up what the anchors of a query name, for each the files that share most of the end of its
  /// path.
  init(_ anchors: [PathAnchor], in reader: IndexReader) {
    var places: [Place] = []
    var frameFiles: [FileReference] = []
    var frameCount = 0
    for anchor in anchors where places.count < RetrievalLimits.namedPlaceCountMax {
      let found = AnchorLookup(anchor, in: reader)
      for file in found.files.prefix(Self.filesPerAnchorMax) {
        var weight = found.completeness * (anchor.role == .mentioned ? Self.mentionWeight : 1)
        var lineWeight = weight
        if anchor.role == .frame {
          let depth = frameFiles.firstIndex(of: file) ?? frameFiles.count
          weight /= 1 + Self.frameFading * Double(depth)
          lineWeight /= 1 + Self.frameFading * Double(frameCount)
          if found.isSure { frameCount += 1 }
          if found.isSure, depth == frameFiles.count { frameFiles.append(file) }
        }
        places.append(
          Place(
            anchor: anchor, file: file, lines: Self.lines(anchor.lines, of: file, in: reader),
            weight: weight, lineWeight: lineWeight))
      }
    }
    self.places = places
  }

  /// The lines as chunks have them: of a blank line between two those of the next, of one that the file
  /// does not have any more those of the last.
  private static func lines(
    _ lines: LineRange?, of file: FileReference, in reader: IndexReader
  ) -> LineRange? {
    guard let lines else { return nil }
    let chunks = reader.file(file).documents.map(reader.lines(of:))
    guard !chunks.contains(where: lines.overlaps) else { return lines }
    return chunks.first { $0.start > lines.end } ?? chunks.last ?? lines
  }

  /// How much less each further file of a stack counts.
  private static let frameFading = 0.5
  /// How much a bare name in prose counts, which may stand there in passing.
  private static let mentionWeight = 0.25
  /// Files of one name that are told apart by nothing but other words of the query.
  private static let filesPerAnchorMax = 20

  var isEmpty: Bool { places.isEmpty }

  /// How surely a file is meant; 0 for one that is not named.
  func weight(of file: FileReference) -> Double {
    places.reduce(0) { $1.file == file ? max($0, $1.weight) : $0 }
  }

  /// The same of lines of a file.
  func weight(of lines: LineRange, in file: FileReference) -> Double {
    places.reduce(0) { weight, place in
      guard place.file == file, place.lines?.overlaps(lines) == true else { return weight }
      return max(weight, place.lineWeight)
    }
  }

  /// Whether somebody asks for the file itself, whatever kind of file it is.
  func isAskedFor(_ file: FileReference) -> Bool {
    places.contains { place in
      place.file == file && place.anchor.isRequest && place.weight >= Self.askedWeightMin
    }
  }

  private static let askedWeightMin = 0.5

  /// The functions of frames that lie in the codebase, those nearest to the failure first.
  var names: [String] {
    var seen: Set<String> = []
    return places.filter { $0.weight >= Self.namesWeightMin }.flatMap(\.anchor.names)
      .filter { seen.insert($0).inserted }
  }

  private static let namesWeightMin = 0.3
}
