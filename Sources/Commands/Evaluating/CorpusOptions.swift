import ArgumentParser
import Evaluation

/// Which queries are asked, and of what.
struct CorpusOptions: ParsableArguments {
  @Argument(help: "The queries.", completion: .file())
  var queries: String

  @Option(help: "Folder with one folder per repository.", completion: .directory)
  var corpora: String?

  @Option(help: "One folder for all queries, instead of --corpora.", completion: .directory)
  var folder: String?

  @Option(help: "With --folder, a commit of it instead of the folder as it is.")
  var at: String?

  @Option(help: "Only the queries of this repository; may be repeated.")
  var repo: [String] = []

  func validate() throws {
    if corpora == nil, folder == nil {
      throw ValidationError("Say where the code is: --corpora DIR, or --folder DIR for one.")
    }
    if corpora != nil, folder != nil {
      throw ValidationError("--corpora and --folder exclude each other.")
    }
    if at != nil, folder == nil { throw ValidationError("--at needs --folder.") }
  }

  var place: Corpora {
    folder.map { .single(folder: $0, commit: at) } ?? .folders(in: corpora ?? ".")
  }

  /// The queries of the repositories chosen; throws `EvaluationFault`.
  func selected() throws -> [EvaluationQuery] {
    try QueriesFile.read(queries).filter { repo.isEmpty || repo.contains($0.repo) }
  }
}
