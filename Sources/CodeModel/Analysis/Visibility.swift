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
