import CodeModel
import Similarity
import Storage

/// The distinct contents of files that are searched for duplicates.
struct DuplicateTexts: Sendable {
  struct Text: Sendable {
    let analysis: AnalysisKey
    /// Where it stands, by path; one at least.
    var paths: [RepositoryPath]
  }

  let texts: [Text]
  private let store: any ChunkStore
  private let commentMarks: @Sendable (Language) -> CommentMarks

  init(
    _ files: [DuplicateQuery.File], store: any ChunkStore,
    commentMarks: @escaping @Sendable (Language) -> CommentMarks
  ) {
    var texts: [Text] = []
    var numbers: [AnalysisKey: Int] = [:]
    for file in files where !ProseAndData.languages.contains(file.analysis.language) {
      if let number = numbers[file.analysis] {
        texts[number].paths.append(file.path)
      } else {
        numbers[file.analysis] = texts.count
        texts.append(Text(analysis: file.analysis, paths: [file.path]))
      }
    }
    self.texts = texts
    self.store = store
    self.commentMarks = commentMarks
  }

  /// The content of a number, with all of its definitions; nil for one that left the store.
  func stretch(_ number: Int) throws -> SourceStretch? {
    let key = texts[number].analysis
    guard let chunks = try store.chunks(of: key), !chunks.isEmpty,
      let symbols = try store.symbols(of: key)
    else { return nil }
    let tokenizer = CodeTokenizer(commentMarks(key.language))
    return SourceStretch(chunks, symbols: symbols, tokenizer: tokenizer)
  }
}

/// Languages whose repetitions are no duplicated code.
enum ProseAndData {
  static let languages = Set(
    [
      "markdown", "text", "json", "yaml", "toml", "xml", "csv", "tsv", "ini", "properties", "rst",
      "asciidoc", "svg", "diff",
    ].map(Language.init(rawValue:)))
}
