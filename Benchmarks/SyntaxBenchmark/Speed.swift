import CodeModel
import CodeSyntax
import Foundation
import Synchronization

/// Compares a bare parse with parse, chunks and symbols, on every core, in one run.
///
/// Speed is bytes per CPU second of one core while all are busy, so that other programs on the
/// machine disturb it little.
struct Speed {
  let sources: Sources

  func report(_ paths: [String]) {
    let files = sources.files(below: paths)
    let groups = Dictionary(grouping: files, by: \.language).sorted { $0.key < $1.key }
    print("| language | files | MB | bare parse MB/s a core | with analysis | ratio |")
    print("|---|---|---|---|---|---|")
    var total = Figures()
    for (language, files) in groups {
      let texts = files.compactMap { sources.read($0.path) }
        .filter { sources.analyser.parseOnly($0, language: language) }
      guard !texts.isEmpty else { continue }
      let figures = measure(texts, language)
      total.add(figures)
      print(figures.row(language.rawValue))
    }
    print(total.row("all"))
  }

  /// The best of several rounds of each, alternating.
  private func measure(_ texts: [[UInt8]], _ language: Language) -> Figures {
    var figures = Figures(fileCount: texts.count, byteCount: texts.reduce(0) { $0 + $1.count })
    let roundCount = max(3, min(200, 8_000_000 / max(figures.byteCount, 1)))
    _ = sources.analyser.analyse(texts[0], language: language)
    figures.parseSeconds = .infinity
    figures.analysisSeconds = .infinity
    for _ in 0..<roundCount {
      figures.parseSeconds = min(
        figures.parseSeconds,
        seconds(texts) { _ = sources.analyser.parseOnly($0, language: language) })
      figures.analysisSeconds = min(
        figures.analysisSeconds,
        seconds(texts) { _ = sources.analyser.analyse($0, language: language) })
    }
    return figures
  }

  /// CPU seconds of all cores, each busy with a share of the texts.
  private func seconds(_ texts: [[UInt8]], _ body: @Sendable ([UInt8]) -> Void) -> Double {
    let next = Atomic<Int>(0)
    let start = Self.processorSeconds()
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < texts.count else { return }
        body(texts[index])
      }
    }
    return Self.processorSeconds() - start
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

struct Figures {
  var fileCount = 0
  var byteCount = 0
  var parseSeconds = 0.0
  var analysisSeconds = 0.0

  mutating func add(_ other: Figures) {
    fileCount += other.fileCount
    byteCount += other.byteCount
    parseSeconds += other.parseSeconds
    analysisSeconds += other.analysisSeconds
  }

  func row(_ name: String) -> String {
    let megabytes = Double(byteCount) / 1e6
    let figures = [megabytes, megabytes / parseSeconds, megabytes / analysisSeconds]
      .map { String(format: "%.1f", $0) }.joined(separator: " | ")
    let ratio = String(format: "%.2f", parseSeconds / analysisSeconds)
    return "| \(name) | \(fileCount) | \(figures) | \(ratio) |"
  }
}
