#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures one stage from its creation, in wall time and CPU time of the process.
package struct StageClock: Sendable {
  private let wall = Self.seconds(CLOCK_MONOTONIC)
  private let cpu = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

  package init() {}

  package var wallSeconds: Double { Self.seconds(CLOCK_MONOTONIC) - wall }

  package func timing(of stage: String) -> StageTiming {
    StageTiming(
      stage: stage, wallSeconds: wallSeconds,
      cpuSeconds: Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
