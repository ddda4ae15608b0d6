import CodeModel
import CodeSyntax
import Embedding
import Foundation
import Indexing
import Languages
import SearchIndex
import Settings
import Storage

extension CodeIndex {
  /// Copies the indexed files of a folder's codebase, blanks the text about some definitions there, and
  /// indexes the copy.
  ///
  /// Analyses and vectors of what is the same are taken over from this index. Throws `StorageFault`,
  /// `CodebaseFault`, `PackFault`, `CancellationError`, and what copying throws.
  ///
  /// - Parameter declarations: Those whose text is to be hidden.
  package func concealedCopy(
    of path: String, hiding declarations: [BenchmarkMaterial.Declaration],
    progress: @escaping ProgressSink = { _ in }
  ) async throws -> ConcealedCopy {
    let folder = try CodebaseRoot(resolving: path)
    let view = try await relationView(of: folder, at: nil, .committed, progress: progress)
    let place = try CopyPlace(name: view.root.repositoryName)
    let analyser = analyser(
      including: UserLanguages(directory: configuration.configurationDirectory),
      tokens: ModelTokenCounting(try staticTable.get()),
      budget: try settings(of: view.root).chunkBudget)
    let copying = CopyWriting(
      root: view.root.path, tree: place.tree,
      concealing: DocumentationConcealing(analyser: analyser), declarations: declarations)
    let concealed = try await BlockingWork.run { try copying.run(view.reader.livePaths()) }
    var configuration = configuration
    configuration.home = place.home
    configuration.rowService = nil
    configuration.workLogPath = nil
    let index = try CodeIndex(configuration: configuration)
    let pack = "\(place.folder)/index.apuspack"
    _ = try await exportPack(of: view.root.path, to: pack)
    _ = try await index.importPack(pack, into: place.tree, progress: progress)
    let part = folder.path(from: view.root).string
    return ConcealedCopy(
      index: index, folder: part.isEmpty ? place.tree : "\(place.tree)/\(part)",
      concealed: concealed, place: place)
  }
}

/// Writes the files of a copy.
private struct CopyWriting {
  let root: String
  let tree: String
  let concealing: DocumentationConcealing
  let declarations: [BenchmarkMaterial.Declaration]

  /// Rules of what to ignore have done their work, and without git they would do another.
  private static let leftOut: Set<String> = [".gitignore", ".apusignore"]

  /// Returns which of the declarations have nothing written about them in the copy.
  ///
  /// A file that is gone meanwhile is left out.
  func run(_ paths: [RepositoryPath]) throws -> Set<Int> {
    let hidden = Dictionary(grouping: declarations.indices) { declarations[$0].file.path }
    var concealed: Set<Int> = []
    for path in paths {
      try Task.checkCancellation()
      let name = String(decoding: path.name, as: UTF8.self)
      guard !Self.leftOut.contains(name),
        let content = FileManager.default.contents(atPath: "\(root)/\(path.string)")
      else { continue }
      guard let wanted = hidden[path] else {
        try write(content, to: path)
        continue
      }
      let blank = concealing.concealed(Array(content), wanted.map { declarations[$0] })
      concealed.formUnion(blank.concealed.map { wanted[$0] })
      try write(Data(blank.content), to: path)
    }
    try copySettings()
    return concealed
  }

  /// What a codebase sets for itself decides how it is indexed and searched.
  private func copySettings() throws {
    guard
      let content = FileManager.default.contents(atPath: SettingLayers.projectFile(of: root))
    else { return }
    try content.write(to: URL(fileURLWithPath: SettingLayers.projectFile(of: tree)))
  }

  /// A copy rather than a link, which would change a time of the original.
  private func write(_ content: Data, to path: RepositoryPath) throws {
    let target = URL(fileURLWithPath: "\(tree)/\(path.string)")
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: target)
  }
}
