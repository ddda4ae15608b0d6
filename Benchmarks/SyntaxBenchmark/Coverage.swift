import CodeModel
import CodeSyntax
import Foundation
import SyntaxLaws

/// Counts the lines that chunks cover, and how often.
struct Coverage {
  let sources: Sources

  func report(_ paths: [String]) {
    let groups = Dictionary(grouping: sources.files(below: paths), by: \.language)
      .sorted { $0.key < $1.key }
    print("| language | files | lines | covered | copies | chunks | tokens p50 | tokens max |")
    print("|---|---|---|---|---|---|---|---|")
    var total = Tally()
    for (language, files) in groups {
      var tally = Tally()
      for file in files {
        guard let bytes = sources.read(file.path) else { continue }
        tally.add(bytes, sources.analyser.analyse(bytes, language: language), sources)
      }
      guard tally.fileCount > 0 else { continue }
      total.add(tally)
      print(tally.row(language.rawValue))
    }
    print(total.row("all"))
  }
}

private struct Tally {
  var fileCount = 0
  /// Lines that hold more than white space.
  var lineCount = 0
  var coveredCount = 0
  var copyCount = 0
  var tokenCounts: [Int] = []

  mutating func add(_ bytes: [UInt8], _ analysis: FileAnalysis, _ sources: Sources) {
    let table = LineTable(bytes)
    let isBlank = (1...max(table.lineCount, 1)).map { line in
      table.lineCount == 0
        || bytes[table.bytes(ofLine: line)].allSatisfy { $0 == 0x20 || (9...13).contains($0) }
    }
    let counts = bytes.withUnsafeBufferPointer { sources.tokens.tokenCounts(of: table, in: $0) }
    var copies = [Int](repeating: 0, count: table.lineCount)
    for chunk in analysis.chunks {
      for line in chunk.lines.start...chunk.lines.end { copies[line - 1] += 1 }
      let range = (chunk.lines.start - 1)..<chunk.lines.end
      tokenCounts.append(counts[range].reduce(0) { $0 + Int($1) })
    }
    fileCount += 1
    for (line, count) in copies.enumerated() where !isBlank[line] {
      lineCount += 1
      coveredCount += count > 0 ? 1 : 0
      copyCount += count
    }
  }

  mutating func add(_ other: Tally) {
    fileCount += other.fileCount
    lineCount += other.lineCount
    coveredCount += other.coveredCount
    copyCount += other.copyCount
    tokenCounts += other.tokenCounts
  }

  func row(_ name: String) -> String {
    let sizes = tokenCounts.sorted()
    let covered = 100 * Double(coveredCount) / Double(max(lineCount, 1))
    let copies = Double(copyCount) / Double(max(coveredCount, 1))
    return "| \(name) | \(fileCount) | \(lineCount) | \(String(format: "%.2f", covered)) % "
      + "| \(String(format: "%.3f", copies)) | \(sizes.count) "
      + "| \(sizes.isEmpty ? 0 : sizes[sizes.count / 2]) | \(sizes.last ?? 0) |"
  }
}
