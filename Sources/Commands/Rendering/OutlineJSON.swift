import CodeModel
import Engine

extension OutlineAnswer {
  /// One JSON text: of a file its own members, of a folder those of its files.
  func json() throws -> String {
    if !isFolder, let file = outline.files.first {
      return try OutlineJSON.OneFile(
        root: root, file: OutlineJSON.File(file), leftOut: leftOut, notices: notices
      ).text()
    }
    return try OutlineJSON.Folder(
      root: root, path: path.string, files: outline.files.map(OutlineJSON.File.init),
      leftOut: leftOut, notices: notices
    ).text()
  }

  private var leftOut: Nullable<OutlineJSON.LeftOut> {
    Nullable(outline.omissions.isEmpty ? nil : OutlineJSON.LeftOut(outline.omissions))
  }
}

/// The JSON form of an outline.
enum OutlineJSON {
  struct Symbol: Encodable {
    let name: String
    let kind: String
    let line: Int
    let endLine: Int
    let scope: [String]
    /// Null where the budget leaves room for the name alone.
    let signature: Nullable<String>
    let summary: Nullable<String>
    let visibility: Nullable<String>
    /// Bytes, from the start up to the end.
    let nameRange: [Int]
    let range: [Int]
    let bodyRange: Nullable<[Int]>
    let children: [Symbol]
  }

  struct File: Encodable {
    let path: String
    let language: String
    let lines: Int
    let symbols: [Symbol]
  }

  struct LeftOut: Encodable {
    let summaries: Int
    let signatures: Int
    /// Null when nobody counted them.
    let symbols: Nullable<Int>
    let files: Int
  }

  struct OneFile: JSONOutput {
    enum Key: String, CodingKey {
      case root, path, language, lines, symbols, leftOut, notices
    }

    let root: String
    let file: File
    let leftOut: Nullable<LeftOut>
    let notices: [String]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(root, forKey: .root)
      try container.encode(file.path, forKey: .path)
      try container.encode(file.language, forKey: .language)
      try container.encode(file.lines, forKey: .lines)
      try container.encode(file.symbols, forKey: .symbols)
      try container.encode(leftOut, forKey: .leftOut)
      try container.encode(notices, forKey: .notices)
    }
  }

  struct Folder: JSONOutput {
    let root: String
    let path: String
    let files: [File]
    let leftOut: Nullable<LeftOut>
    let notices: [String]
  }
}

extension OutlineJSON.File {
  init(_ entry: OutlineFileEntry) {
    self.init(
      path: entry.file.path.string, language: entry.file.language.rawValue,
      lines: entry.file.content?.lineCount ?? 0,
      symbols: entry.symbols.map(OutlineJSON.Symbol.init))
  }
}

extension OutlineJSON.Symbol {
  init(_ entry: OutlineSymbolEntry) {
    let symbol = entry.symbol
    self.init(
      name: symbol.name, kind: symbol.kind.name, line: symbol.lines.start,
      endLine: symbol.lines.end, scope: symbol.scope,
      signature: Nullable(entry.showsSignature ? symbol.signature : nil),
      summary: Nullable(entry.showsSummary ? symbol.summary : nil),
      visibility: Nullable(symbol.visibility?.rawValue), nameRange: Self.pair(symbol.nameBytes),
      range: Self.pair(symbol.bytes), bodyRange: Nullable(symbol.bodyBytes.map(Self.pair)),
      children: entry.children.map(Self.init))
  }

  private static func pair(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
}

extension OutlineJSON.LeftOut {
  init(_ omissions: OutlineOmissions) {
    self.init(
      summaries: omissions.summaryCount, signatures: omissions.signatureCount,
      symbols: Nullable(omissions.symbolCount), files: omissions.fileCount)
  }
}
