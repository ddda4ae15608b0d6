import Foundation

/// What a worker may take.
package struct WorkerLimits: Sendable {
  /// Time for any file, and for loading a grammar.
  package var baseSeconds = 10.0
  /// Time for each megabyte on top of it; the slowest grammar that is of use takes about one second.
  package var secondsPerMegabyte = 5.0
  /// After so many files that a grammar crashed or hung on, it is left alone.
  package var failureCountMax = 3
  package var workerCountMax = max(1, ProcessInfo.processInfo.activeProcessorCount)

  package init() {}

  func time(forByteCount count: Int) -> Duration {
    .seconds(baseSeconds + secondsPerMegabyte * Double(count) / 1_000_000)
  }

  /// The longest answer about a text: chunks and symbols are proportional to it.
  func answerByteCountMax(forByteCount count: Int) -> Int { 1 << 20 + 256 * count }

  /// Bounds memory, and leaves no core dumps behind.
  static func limitThisProcess() {
    #if canImport(Darwin)
      let (memory, core) = (RLIMIT_AS, RLIMIT_CORE)
    #else
      let (memory, core) = (Int32(RLIMIT_AS.rawValue), Int32(RLIMIT_CORE.rawValue))
    #endif
    var limit = rlimit(rlim_cur: memoryByteCountMax, rlim_max: memoryByteCountMax)
    setrlimit(memory, &limit)
    limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(core, &limit)
  }

  /// Address space, most of which is never touched; the largest file that is parsed needs about one
  /// gigabyte.
  private static let memoryByteCountMax: rlim_t = 2 << 30
}
