import Engine

/// Renders what an import took, for a person.
enum PackRendering {
  static func text(_ report: ImportReport) -> String {
    let index = report.index
    var lines = [
      "Indexed \(index.fileCount.grouped) files of \(index.root.printable):"
        + " \(index.filesTaken.grouped) contents from the pack,"
        + " \(index.filesAnalysed.grouped) parsed here.",
      "  \(report.vectorsTaken.grouped) vectors from the pack,"
        + " \(report.textsLackingVector.grouped) texts without one"
        + (report.textsLackingVector > 0 ? "; apus index makes them" : ""),
      "  compared: \(report.contentsCompared) contents by parsing them,"
        + " \(report.textsCompared) vectors by making them",
    ]
    lines += index.skipped.map(ReportRendering.skip)
    return lines.joined(separator: "\n")
  }
}

/// The JSON form of what an export wrote.
struct ExportJSON: JSONOutput {
  let root: String
  let file: String
  let contents: Int
  let vectors: Int
  let bytes: Int
  let notices: [String]

  init(_ report: ExportReport) {
    root = report.root
    file = report.path
    contents = report.contentCount
    vectors = report.vectorCount
    bytes = report.byteCount
    notices = report.notices
  }
}

/// The JSON form of what an import took.
struct ImportJSON: JSONOutput {
  let index: IndexReportJSON
  let packContents: Int
  let contentsTaken: Int
  let vectorsTaken: Int
  let textsLackingVector: Int
  let contentsCompared: Int
  let textsCompared: Int
  let notices: [String]

  init(_ report: ImportReport) {
    index = IndexReportJSON(report.index)
    packContents = report.packContentCount
    contentsTaken = report.index.filesTaken
    vectorsTaken = report.vectorsTaken
    textsLackingVector = report.textsLackingVector
    contentsCompared = report.contentsCompared
    textsCompared = report.textsCompared
    notices = report.notices
  }
}
