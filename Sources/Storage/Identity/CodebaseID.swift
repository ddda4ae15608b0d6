/// Names a codebase within one store; never used again after the codebase is removed.
package struct CodebaseID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
