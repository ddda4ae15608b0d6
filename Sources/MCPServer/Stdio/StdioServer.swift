import Dispatch
import Foundation

/// Serves one client over standard input and output until the input ends.
package struct StdioServer: Sendable {
  private let identity: ServerIdentity
  private let tools: any ToolSet

  /// Lines read ahead of the session; the reader waits when there are more.
  private static let pendingLinesMax = 8

  private let callCountMax: Int

  /// - Parameter callCountMax: Tool calls under way at once.
  package init(
    identity: ServerIdentity, tools: any ToolSet, callCountMax: Int = Session.concurrentCallsMax
  ) {
    self.callCountMax = callCountMax
    self.identity = identity
    self.tools = tools
  }

  /// Returns when the client closes its end; calls under way are cancelled.
  package func run(streams: StandardStreams) async {
    let writer = FrameWriter(descriptor: streams.output)
    let session = Session(
      identity: identity, tools: tools, callCountMax: callCountMax, send: writer.write)
    let vacancies = DispatchSemaphore(value: Self.pendingLinesMax)
    for await line in Self.lines(from: streams.input, vacancies: vacancies) {
      vacancies.signal()
      switch line {
      case .text(let bytes):
        if !bytes.isEmpty { await session.receive(bytes) }
      case .tooLong:
        let limit = LineReader.lineBytesMax
        let fault = ProtocolFault.invalidRequest("A message may have at most \(limit) bytes")
        writer.write(OutgoingMessage.failure(fault, id: nil))
      }
    }
    await session.close()
  }

  /// Reading blocks, so it has a thread of its own rather than one of the cooperative pool.
  private static func lines(
    from descriptor: Int32, vacancies: DispatchSemaphore
  ) -> AsyncStream<LineReader.Line> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var reader = LineReader(descriptor: descriptor)
        while let line = reader.next() {
          vacancies.wait()
          continuation.yield(line)
        }
        continuation.finish()
      }
    }
  }
}
