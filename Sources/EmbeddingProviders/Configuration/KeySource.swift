package import CodeModel
import Foundation

/// Where the key of a service comes from: a file, or else a variable of the environment.
package struct KeySource: Hashable, Sendable {
  package let variable: String?
  package let file: String?

  private static let byteCountMax = 4096

  /// The key; nil when neither is set and the service may do without.
  package func key(
    for kind: ProviderKind, isRequired: Bool, environment: [String: String]
  ) throws(ProviderFault) -> Secret? {
    if let file { return try Self.key(inFile: file) }
    let value = variable.flatMap { environment[$0] }?
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard let value, !value.isEmpty else {
      guard isRequired else { return nil }
      throw .keyMissing(kind, variable: variable)
    }
    guard let key = Secret(value) else {
      throw .keyUnusable(source: variable ?? "", reason: "it holds more than visible characters")
    }
    return key
  }

  /// Only a file that nobody else can read or write is believed to hold a secret.
  package static func key(inFile path: String) throws(ProviderFault) -> Secret {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .keyUnusable(source: path, reason: String(cString: strerror(errno)))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw .keyUnusable(source: path, reason: String(cString: strerror(errno)))
    }
    guard information.st_mode & 0o077 == 0 else { throw .keyFileOpen(path: path) }
    guard let data = try? file.read(upToCount: byteCountMax + 1), data.count <= byteCountMax,
      let key = Secret(
        String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    else {
      throw .keyUnusable(source: path, reason: "it does not hold one key of visible characters")
    }
    return key
  }
}
