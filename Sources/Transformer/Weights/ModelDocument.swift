#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the JSON files of a model's folder.
enum ModelDocument {
  /// Larger files are taken for damage; a tokenizer of a quarter million tokens has 20 MB.
  static let byteCountMax = 256 << 20

  /// The content of a file, whose `snake_case` keys become members in `camelCase`.
  static func read<Content: Decodable>(_ path: String) throws(TransformerFault) -> Content {
    let file = try MappedFile(path: path)
    return try decode(file)
  }

  /// The content of a file, or nil when there is none.
  static func readIfPresent<Content: Decodable>(
    _ path: String
  ) throws(TransformerFault) -> Content? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try read(path)
  }

  static func decode<Content: Decodable>(_ file: MappedFile) throws(TransformerFault) -> Content {
    guard file.bytes.count <= byteCountMax else {
      throw .malformed(path: file.path, reason: "it is too long")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(Content.self, from: Data(file.bytes))
    } catch {
      throw .malformed(path: file.path, reason: "\(error)")
    }
  }
}
