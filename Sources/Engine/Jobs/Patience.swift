/// The work's result, or nil when it takes longer than `seconds`.
///
/// The work goes on unwatched then, and also when the caller is cancelled.
package func withPatience<Result: Sendable>(
  _ seconds: Double, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result? {
  let (results, continuation) = AsyncThrowingStream.makeStream(of: Result?.self)
  Task {
    do { continuation.yield(try await work()) } catch { continuation.finish(throwing: error) }
  }
  let timer = Task {
    if (try? await Task.sleep(for: .seconds(seconds))) != nil { continuation.yield(nil) }
  }
  defer { timer.cancel() }
  return try await withTaskCancellationHandler {
    for try await result in results { return result }
    throw CancellationError()
  } onCancel: {
    continuation.finish()
  }
}
