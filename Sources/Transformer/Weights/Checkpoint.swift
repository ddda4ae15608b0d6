#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The weights of a model's folder: one safetensors file, or several that an index lists.
struct Checkpoint: Sendable {
  /// In the order of their names.
  let files: [SafetensorsFile]
  private let directory: String
  /// What the names of this checkpoint have before those of its family.
  private let prefix: String

  static let fileName = "model.safetensors"
  static let indexName = "model.safetensors.index.json"
  /// More files than any model is cut into.
  static let fileCountMax = 512

  /// Opens the files; `probe` is a tensor the model must have, whatever prefix it has here.
  init(directory: String, probe: String) throws(TransformerFault) {
    self.directory = directory
    var files: [SafetensorsFile] = []
    for name in try Self.fileNames(in: directory) {
      files.append(try SafetensorsFile(path: "\(directory)/\(name)"))
    }
    self.files = files
    prefix = Self.prefix(of: probe, in: files)
  }

  func contains(_ name: String) -> Bool { files.contains { $0.contains(prefix + name) } }

  func tensor(named name: String, shape: [Int]? = nil) throws(TransformerFault) -> TensorView {
    try file(of: name).tensor(named: prefix + name, shape: shape)
  }

  func table(named name: String, shape: [Int]) throws(TransformerFault) -> TensorTable {
    try file(of: name).table(named: prefix + name, shape: shape)
  }

  /// Lets the system take back what packing has read.
  func releasePages() { for file in files { file.file.releasePages() } }

  private func file(of name: String) throws(TransformerFault) -> SafetensorsFile {
    if let file = files.first(where: { $0.contains(prefix + name) }) { return file }
    let path = files.count == 1 ? files[0].path : "\(directory)/\(Self.indexName)"
    throw .missingTensor(path: path, name: prefix + name)
  }

  private static func prefix(of probe: String, in files: [SafetensorsFile]) -> String {
    guard !files.contains(where: { $0.contains(probe) }) else { return "" }
    let names = files.lazy.flatMap(\.tensorNames)
    let name = names.first { $0.hasSuffix(".\(probe)") }
    return name.map { String($0.dropLast(probe.count)) } ?? ""
  }

  private static func fileNames(in directory: String) throws(TransformerFault) -> [String] {
    let path = "\(directory)/\(indexName)"
    guard !FileManager.default.fileExists(atPath: "\(directory)/\(fileName)"),
      FileManager.default.fileExists(atPath: path)
    else { return [fileName] }
    let index: Index = try ModelDocument.read(path)
    let names = Set(index.weightMap.values).sorted()
    guard !names.isEmpty, names.count <= fileCountMax, names.allSatisfy({ !$0.contains("/") })
    else { throw .malformed(path: path, reason: "it does not list files of its folder") }
    return names
  }

  private struct Index: Decodable {
    let weightMap: [String: String]
  }
}
