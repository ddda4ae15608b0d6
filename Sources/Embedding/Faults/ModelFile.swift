#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a model's folder.
package enum ModelFile: String, CaseIterable {
  case weights = "model.safetensors"
  case vocabulary = "vocab.txt"
  case configuration = "config.json"
  /// Made from the others by distillation.
  case staticVectors = "static-vectors.bin"

  /// Where the file lies in a model's folder.
  package func path(in directory: String) -> String { "\(directory)/\(rawValue)" }

  /// The path, once the file is known to be there.
  package func existingPath(in directory: String) throws(EmbeddingFault) -> String {
    let path = path(in: directory)
    guard access(path, F_OK) != 0 else { return path }
    throw self == .staticVectors ? .missingStaticTable(path: path) : .missingModel(path: path)
  }
}
