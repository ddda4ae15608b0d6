import Foundation
import Testing

extension Sandbox {
  /// Rows of a table of the index database.
  func rowCount(_ table: String) throws -> Int {
    let file = "\(folder)/count-\(UUID().uuidString)"
    try Shell.run(
      "python3 -c 'import sqlite3,sys;"
        + " print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])'"
        + " '\(home)/store.sqlite' 'SELECT count(*) FROM \(table)' >'\(file)'")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// The report of an index run without vectors.
  func index(_ options: String...) async throws -> IndexJSON {
    let outcome = try await run(["index", "--no-vectors", "--json"] + options)
    outcome.expectFound()
    return try outcome.decoded()
  }

  /// The answer to a search, whether it found anything or not.
  func search(_ query: String, _ options: String...) async throws -> SearchJSON {
    try await run(["search", query, "--json"] + options).decoded()
  }

  /// The paths of the results of a search by words and static vectors, which is the quick part.
  func paths(for query: String, _ options: [String] = []) async throws -> [String] {
    let legs = ["--leg", "lexical,dense", "-n", "100"]
    let arguments = ["search", query, "--json"] + legs + options
    let answer = try await run(arguments).decoded(SearchJSON.self)
    return answer.results.map(\.path)
  }
}
