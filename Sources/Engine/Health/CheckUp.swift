import CodeModel
import CodeSyntax
import Embedding
import Foundation
import Indexing
import SQLiteStorage
import SearchIndex
import Storage

/// Looks at every part an engine needs, so that one report tells what is wrong and what to do.
package struct CheckUp: Sendable {
  let configuration: EngineConfiguration

  /// Free space under which a warning is due, in bytes.
  private static let freeBytesMin: Int64 = 500 << 20

  package init(configuration: EngineConfiguration) {
    self.configuration = configuration
  }

  /// All findings, in a fixed order; slow parts are really exercised.
  package func findings() async -> [HealthFinding] {
    [grammars()] + userLanguages()
      + [staticVectors(), await model()] + privacy() + [freeSpace()] + store() + (await rows())
  }

  private func grammars() -> HealthFinding {
    let registry = GrammarRegistry(directory: configuration.resources.grammarsDirectory)
    let languages = registry.installedLanguages
    let working = languages.filter { registry.grammar(for: $0) != nil }
    let names = working.map(\.rawValue).joined(separator: " ")
    guard !working.isEmpty, working.count == languages.count else {
      let problem =
        languages.compactMap { registry.problem(for: $0)?.summary }.first
        ?? "none in \(registry.directory)"
      return HealthFinding(
        part: "grammars", state: .failed, detail: problem, advice: "run scripts/setup")
    }
    return HealthFinding(part: "grammars", state: .good, detail: "\(working.count): \(names)")
  }

  private func staticVectors() -> HealthFinding {
    check("static vectors", advice: "run ./apus model distill") {
      let table = try StaticTokenTable(modelDirectory: configuration.resources.modelDirectory)
      return table.identity
    }
  }

  /// A service is asked for one vector of a text that says nothing of the user's code.
  private func model() async -> HealthFinding {
    let source = EmbedderSource(configuration)
    do {
      let embedder = try await source.ready()
      let clock = StageClock()
      _ = try await embedder.embed([Array("func main() {}".utf8)], for: .candidates)
      let milliseconds = Int(clock.wallSeconds * 1000)
      return HealthFinding(
        part: "model", state: .good,
        detail: "\(embedder.identity)\(width), first vector in \(milliseconds) ms")
    } catch {
      return failure(
        "model", error, advice: configuration.provider == nil ? "run scripts/setup" : nil)
    }
  }

  /// On how many threads a model of this machine works; empty for a service.
  private var width: String {
    guard configuration.provider == nil else { return "" }
    let count = configuration.embeddingThreadCount
    return count == 1 ? " on 1 thread" : " on \(count) threads"
  }

  private func privacy() -> [HealthFinding] {
    let destination = EmbedderSource(configuration).destination
    let rows = configuration.rowService?.destination
    let places = [
      destination.map { ($0.isOnThisMachine, $0.sentence) },
      rows.map { ($0.isOnThisMachine, $0.sentence) },
    ].compactMap(\.self)
    let all = places.isEmpty ? [(true, "everything stays on this machine")] : places
    return all.map { isOnThisMachine, sentence in
      HealthFinding(part: "privacy", state: isOnThisMachine ? .good : .warning, detail: sentence)
    }
  }

  /// The service that keeps rows, which is really logged in to.
  private func rows() async -> [HealthFinding] {
    guard let service = configuration.rowService else { return [] }
    let place = "\(service.destination.address), \(service.destination.details)"
    do {
      _ = try await service.open().prepare(dimension: StaticTokenTable.dimension)
      return [HealthFinding(part: "milvus", state: .good, detail: place)]
    } catch {
      return [
        HealthFinding(
          part: "milvus", state: .failed, detail: "\(error.summary) (\(place))", advice: error.hint)
      ]
    }
  }

  private func freeSpace() -> HealthFinding {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: configuration.home)
    let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    guard let free else {
      return HealthFinding(part: "disk", state: .warning, detail: "free space is unknown")
    }
    let isLow = free < Self.freeBytesMin
    return HealthFinding(
      part: "disk", state: isLow ? .warning : .good,
      detail: "\(free >> 20) MB free at \(configuration.home)",
      advice: isLow ? "free some space, or set APUS_HOME to another disk" : nil)
  }

  private func store() -> [HealthFinding] {
    do {
      let path = "\(configuration.home)/store.sqlite"
      let store = try SQLiteStore.open(path: path)
      let problems = try store.diagnose().problems
      if let problem = problems.first {
        return [
          HealthFinding(
            part: "store", state: .failed, detail: "\(path): \(problem)",
            advice: "run apus verify --repair")
        ]
      }
      let codebases = try store.codebases()
      let summary = HealthFinding(
        part: "store", state: .good, detail: "\(path), \(codebases.count) codebases")
      return [summary] + codebases.map(segments)
    } catch {
      return [failure("store", error, advice: nil)]
    }
  }

  private func segments(_ codebase: CodebaseRecord) -> HealthFinding {
    check("index of \(codebase.rootPath)", advice: "run apus verify --repair") {
      let folder = SegmentFolder(home: configuration.home, codebase: codebase.id)
      let reader = try folder.reader(for: codebase.segments)
      return "\(reader.fileCount) files in \(codebase.segments.count) segments"
    }
  }

  private func check(
    _ part: String, advice: String, _ body: () throws -> String
  ) -> HealthFinding {
    do {
      return HealthFinding(part: part, state: .good, detail: try body())
    } catch {
      return failure(part, error, advice: advice)
    }
  }

  private func failure(_ part: String, _ error: any Error, advice: String?) -> HealthFinding {
    let known = error as? any UserFacingError
    return HealthFinding(
      part: part, state: .failed, detail: known?.summary ?? "\(error)",
      advice: known?.hint ?? advice)
  }
}
