package import CodeSyntax
import Foundation

/// The life of a worker: answers requests from its standard input, a socket, until that is closed.
///
/// It has nothing to lose: a grammar that crashes or loops for ever takes only this process along.
package struct WorkerLoop {
  private let analyser: SourceAnalyser
  private let socket = FrameSocket(descriptor: STDIN_FILENO)

  package init(analyser: SourceAnalyser) {
    self.analyser = analyser
  }

  /// Never returns: the process ends with the one that asks.
  package func run() -> Never {
    closeInheritedFiles()
    WorkerLimits.limitThisProcess()
    endWithParent()
    while let frame = try? socket.receive(byteCountMax: .max, until: nil) {
      guard let request = try? WorkerRequest(frame),
        (try? socket.send(answer(to: request), until: nil)) != nil
      else { break }
    }
    exit(0)
  }

  private func answer(to request: WorkerRequest) -> [UInt8] {
    switch request {
    case .analyse(let language, let bytes):
      AnalysisWire.encoded(analyser.analyse(bytes, language: language))
    case .describe(let language):
      UserLanguageReport(
        problem: analyser.problem(for: language),
        syntax: analyser.userSyntaxReport(for: language)
      ).encoded()
    }
  }

  /// Locks and databases of the process that started this one are none of its business.
  private func closeInheritedFiles() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
    for descriptor in names.compactMap({ Int32($0) }) where descriptor > STDERR_FILENO {
      close(descriptor)
    }
  }

  /// Ends the process as soon as the other end of the socket is gone, whatever the grammar is at.
  private func endWithParent() {
    Thread.detachNewThread {
      var entry = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&entry, 1, -1) <= 0 {}
      _exit(0)
    }
  }
}
