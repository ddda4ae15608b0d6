#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the tokenizer that a model's folder holds.
package enum TokenizerFolder {
  static let vocabularyName = "vocab.txt"
  static let documentName = "tokenizer.json"
  private static let settingsName = "tokenizer_config.json"

  /// What the folder says beside its vocabulary.
  private struct Settings: Decodable {
    let doLowerCase: Bool?
    let stripAccents: Bool?
    let tokenizeChineseChars: Bool?
  }

  /// Reads `vocab.txt`, or else `tokenizer.json`.
  ///
  /// `splitting` is for WordPiece, whose models may know little of code; byte-level BPE reads
  /// identifiers as they are.
  package static func tokenizer(
    in directory: String, splitting: IdentifierSplitting
  ) throws -> any SentenceTokenizer {
    let vocabulary = "\(directory)/\(vocabularyName)"
    if FileManager.default.fileExists(atPath: vocabulary) {
      try checkSettings(in: directory)
      return WordPieceSentences(
        try WordPieceTokenizer(vocabularyPath: vocabulary), splitting: splitting)
    }
    let path = "\(directory)/\(documentName)"
    let file = try MappedFile(path: path)
    let document: TokenizerDocument = try ModelDocument.decode(file)
    switch document.model.type {
    case "WordPiece":
      return try WordPieceSentences(document, path: path, splitting: splitting)
    case "BPE":
      return try BytePairTokenizer(
        document, path: path, fingerprint: ByteFingerprint.of(file.bytes))
    default:
      throw TokenizerFault.unsupported(path: path, reason: "its model is \(document.model.type)")
    }
  }

  private static func checkSettings(in directory: String) throws {
    let path = "\(directory)/\(settingsName)"
    let settings: Settings? = try ModelDocument.readIfPresent(path)
    guard let settings else { return }
    guard settings.doLowerCase != false, settings.stripAccents != false,
      settings.tokenizeChineseChars != false
    else {
      throw TokenizerFault.unsupported(
        path: path, reason: "it keeps capitals, accents or ideographs as they are")
    }
  }
}
