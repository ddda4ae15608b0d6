import Engine
import Upkeep

extension TemporaryProject {
  /// Indexes the project with its vectors and exports it.
  func exportedPack() async throws -> (path: String, report: ExportReport) {
    let index = try index()
    _ = try await index.index(IndexRequest(root: root))
    let path = "\(home()).pack"
    return (path, try await index.exportPack(of: root, to: path))
  }

  /// Writes a pack anew, with whatever hashes its changed content has.
  func forge(
    _ path: String, _ change: (inout PackHeader, inout [PackEntry]) -> Void
  ) throws {
    let reader = try PackReader(path: path)
    var header = reader.header
    var entries = reader.keys.compactMap(reader.entry)
    change(&header, &entries)
    let writer = try PackWriter(path: path, header: header)
    for entry in entries { try writer.add(entry) }
    _ = try writer.finish()
  }
}
