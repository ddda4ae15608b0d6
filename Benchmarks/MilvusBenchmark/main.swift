// Measures how fast Apus puts rows into a Milvus server and searches them there: `Options.usage`.
import Foundation
import Storage

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  let rows = try RowsFile(path: options.path)
  try await Measurement(options: options, rows: rows).run()
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
