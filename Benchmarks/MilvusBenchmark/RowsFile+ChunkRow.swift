import CodeModel
import Storage

extension RowsFile {
  static let codebase = "benchmark"
  private static let rowsOfFile = 10

  /// A row with the fields that follow from its number.
  func chunk(_ row: Int) -> ChunkRow {
    let file = row / Self.rowsOfFile
    return ChunkRow(
      file: RowFile(rawValue: Self.digits(file)), ordinal: row % Self.rowsOfFile,
      path: RepositoryPath("Sources/Module\(row / 1_000)/File\(file).swift"),
      language: Language(rawValue: "swift"), dense: Array(denseRow(row)), terms: sparseRow(row),
      words: [])
  }

  /// The name of a row as a search tells it.
  static func name(_ row: Int) -> RowName {
    RowName(file: digits(row / rowsOfFile), ordinal: row % rowsOfFile)
  }

  private static func digits(_ number: Int) -> String {
    let digits = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

struct RowName: Hashable {
  let file: String
  let ordinal: Int
}
