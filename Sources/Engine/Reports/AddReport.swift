/// What adding a repository did.
package struct AddReport: Sendable {
  /// The folder of the clone.
  package let folder: String
  /// Whether it was here before and was brought up to date.
  package let wasThere: Bool
  package let index: IndexReport
}
