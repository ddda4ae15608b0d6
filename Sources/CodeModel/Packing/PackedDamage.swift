/// Bytes that nothing of ours can have written.
package struct PackedDamage: Error {
  /// What was found, to be put behind “it holds”.
  package let detail: String

  package init(_ detail: String) {
    self.detail = detail
  }
}
