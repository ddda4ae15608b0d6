/// What a model is called in identities; no more than a label beside the fingerprint.
package enum KnownModel {
  /// Models by the fingerprint of their content.
  private static let names = ["79398606e4f7": "all-MiniLM-L6-v2"]

  /// The model's name, or else that of its folder.
  static func name(content: String, folder: String) -> String {
    names[content] ?? label(of: folder)
  }

  /// The name of a folder, for want of a better one.
  package static func label(of folder: String) -> String {
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    return last.isEmpty || last.allSatisfy({ $0 == "." }) ? "model" : last
  }
}
