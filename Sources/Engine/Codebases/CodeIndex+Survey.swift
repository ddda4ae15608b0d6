import CodeModel
import Indexing
import Languages
import SQLiteStorage
import Settings
import SourceTree
import Storage

extension CodeIndex {
  /// How far a codebase agrees with its folder, by a scan that changes nothing.
  func freshness(
    of codebase: CodebaseRecord, _ status: CodebaseStatus
  ) async throws -> CodebaseFreshness {
    var pending: PendingChanges?
    var obstacle: String?
    do {
      pending = try await survey(codebase)
    } catch let fault as StorageFault {
      throw fault
    } catch {
      let reason = (error as? any UserFacingError)?.summary ?? "\(error)"
      obstacle = "the folder could not be compared: \(reason)"
    }
    return CodebaseFreshness(
      state: status.state, pending: pending, obstacle: obstacle,
      textsLackingVector: status.textsLackingVector, modelProblem: embedder.problem)
  }

  private func survey(_ codebase: CodebaseRecord) async throws -> PendingChanges {
    let root = try CodebaseRoot(resolving: codebase.rootPath)
    let languages = UserLanguages(directory: configuration.configurationDirectory)
    let settings = try settings(of: root)
    let survey = ChangeSurvey(
      source: SourceTreeScanner(
        root: root.path, limits: settings.scanLimits,
        ignoredPatterns: settings.ignoredPatterns(with: codebase.ignoredPatterns),
        catalog: try settings.languageCatalog(languages.catalog)),
      analyser: analyser(
        including: languages, tokens: ModelTokenCounting(try staticTable.get()),
        budget: settings.chunkBudget),
      store: store)
    return try await BlockingWork.run { try survey.pending(of: codebase.id) }
  }
}
