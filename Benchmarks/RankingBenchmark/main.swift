// Measures how long each stage of a search takes: RankingBenchmark FOLDER ROUNDS < QUERIES, a query a
// line. The folder must be indexed. Prints a line of JSON.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3, let roundCount = Int(arguments[2]), roundCount > 0 else {
  FileHandle.standardError.write(Data("usage: RankingBenchmark FOLDER ROUNDS < QUERIES\n".utf8))
  exit(2)
}
let measurement = try Measurement(
  folder: arguments[1], queries: AnyIterator { readLine() }.filter { !$0.isEmpty },
  roundCount: roundCount)
FileHandle.standardOutput.write(try await measurement.run() + Data("\n".utf8))
