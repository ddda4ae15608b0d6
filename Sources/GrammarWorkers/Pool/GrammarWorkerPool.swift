package import CodeModel
import CodeSyntax
import Dispatch
package import Languages
import Synchronization

/// Has the languages of a user analysed by worker processes, started when they are needed and
/// ended with the pool.
package final class GrammarWorkerPool: GrammarIsolation {
  private let command: WorkerCommand
  private let languages: UserLanguages
  private let limits: WorkerLimits
  private let vacancies: DispatchSemaphore
  private let state = Mutex(State())

  private struct State {
    var idle: [WorkerProcess] = []
    /// Files each grammar crashed or hung on.
    var failureCounts: [Language: Int] = [:]
    /// Nil for languages that are not the user's.
    var versions: [Language: UInt32?] = [:]
  }

  package init(
    command: WorkerCommand, languages: UserLanguages, limits: WorkerLimits = WorkerLimits()
  ) {
    self.command = command
    self.languages = languages
    self.limits = limits
    vacancies = DispatchSemaphore(value: limits.workerCountMax)
  }

  package func version(of language: Language) -> UInt32? {
    if let known = state.withLock({ $0.versions[language] }) { return known }
    let version = languages.contains(language) ? languages.fingerprint(of: language) : nil
    state.withLock { $0.versions[language] = .some(version) }
    return version
  }

  package func analyse(_ bytes: [UInt8], language: Language) -> FileAnalysis? {
    guard !isSetAside(language) else { return nil }
    let request = WorkerRequest.analyse(language, bytes).encoded()
    let analysis = answer(to: request, byteCount: bytes.count) { answer in
      try? AnalysisWire.decoded(answer[...], of: bytes, language: language)
    }
    if analysis == nil { state.withLock { $0.failureCounts[language, default: 0] += 1 } }
    return analysis
  }

  /// What a worker says of a language; nil when even loading it crashes or hangs.
  package func report(on language: Language) -> UserLanguageReport? {
    answer(to: WorkerRequest.describe(language).encoded(), byteCount: 0) { answer in
      try? UserLanguageReport(answer)
    }
  }

  /// Whether a grammar has failed so often that it is not tried any more.
  package func isSetAside(_ language: Language) -> Bool {
    state.withLock { $0.failureCounts[language, default: 0] >= limits.failureCountMax }
  }

  /// Asks a worker, and once more a fresh one when the first had been at work before: what ended
  /// it may be damage that another file left.
  private func answer<Answer>(
    to request: [UInt8], byteCount: Int, _ decode: ([UInt8]) -> Answer?
  ) -> Answer? {
    vacancies.wait()
    defer { vacancies.signal() }
    let used = state.withLock { $0.idle.popLast() }
    for candidate in [used, nil] {
      guard let worker = candidate ?? WorkerProcess(command) else { return nil }
      do throws(FrameSocket.Fault) {
        let answer = try worker.answer(
          request, byteCountMax: limits.answerByteCountMax(forByteCount: byteCount),
          within: limits.time(forByteCount: byteCount))
        if let decoded = decode(answer) {
          state.withLock { $0.idle.append(worker) }
          return decoded
        }
      } catch {
        if case .late = error { return nil }
      }
      if candidate == nil { return nil }
    }
    return nil
  }
}
