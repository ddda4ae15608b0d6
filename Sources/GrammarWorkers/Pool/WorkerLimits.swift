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

  /// Bounds memory, and leaves no core dumps behind. A process that has more memory mapped from the
  /// start, as under a sanitizer, could do nothing any more and is not bounded.
  static func limitThisProcess() {
    #if canImport(Darwin)
      let (memory, core) = (RLIMIT_AS, RLIMIT_CORE)
    #else
      let (memory, core) = (Int32(RLIMIT_AS.rawValue), Int32(RLIMIT_CORE.rawValue))
    #endif
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(core, &limit)
    guard mappedByteCount < memoryByteCountMax else { return }
    limit = rlimit(rlim_cur: memoryByteCountMax, rlim_max: memoryByteCountMax)
    setrlimit(memory, &limit)
  }

  /// Address space of this process, where the system tells it.
  private static var mappedByteCount: rlim_t {
    let figures = FileManager.default.contents(atPath: "/proc/self/statm") ?? Data()
    let pages = String(decoding: figures, as: UTF8.self).split(separator: " ").first
    return (pages.flatMap { rlim_t($0) } ?? 0) * rlim_t(getpagesize())
  }

  /// Address space, most of which is never touched; the largest file that is parsed needs about one
  /// gigabyte.
  private static let memoryByteCountMax: rlim_t = 2 << 30
}
