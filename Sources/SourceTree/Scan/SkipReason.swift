/// Why a listed file is not indexed.
package enum SkipReason: String, Hashable, Sendable, Codable, CaseIterable {
  case empty, oversized, binary, encoding, minified, generated, secret
  case symbolicLink, notRegularFile, unreadable

  /// A phrase that completes "skipped: ".
  package var explanation: String {
    switch self {
    case .empty: "empty"
    case .oversized: "larger than the size limit"
    case .binary: "binary"
    case .encoding: "text in UTF-16 or UTF-32; convert it to UTF-8 to search it"
    case .minified: "minified"
    case .generated: "generated, or a lock file"
    case .secret: "may hold secrets; a `!` line in .apusignore includes it"
    case .symbolicLink: "symbolic link; its target is indexed where it lies"
    case .notRegularFile: "a socket, pipe or device"
    case .unreadable: "cannot be read"
    }
  }

  /// The reason was found in the content, so an unchanged file keeps it.
  var comesFromContent: Bool {
    switch self {
    case .binary, .encoding, .minified, .generated, .secret: true
    case .empty, .oversized, .symbolicLink, .notRegularFile, .unreadable: false
    }
  }

  /// The file is none that a person wrote.
  var meansGenerated: Bool { self == .generated || self == .minified }

  /// A `!` line in .apusignore that names the file overrides the reason.
  var canBeOverridden: Bool {
    switch self {
    case .minified, .generated, .secret: true
    default: false
    }
  }
}
