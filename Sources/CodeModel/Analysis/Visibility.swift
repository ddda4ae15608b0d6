/// Who may use a definition, where its language says so.
package enum Visibility: String, Hashable, Sendable, Codable, CaseIterable {
  case `public`
  /// The type and what derives from it.
  case protected
  /// The package or directory.
  case package
  /// The module, assembly or crate.
  case `internal`
  /// The file or the type.
  case `private`

  /// Nil for a number that none is stored as.
  package init?(code: UInt8) {
    switch code {
    case 1: self = .public
    case 2: self = .protected
    case 3: self = .package
    case 4: self = .internal
    case 5: self = .private
    default: return nil
    }
  }

  /// The number it is stored as.
  package var code: UInt8 {
    switch self {
    case .public: 1
    case .protected: 2
    case .package: 3
    case .internal: 4
    case .private: 5
    }
  }
}
