/// A repository elsewhere that is to be brought here and indexed.
package struct AddRequest: Sendable {
  /// As git takes it: https or ssh.
  package var address: String
  /// A branch or tag; nil for the default branch.
  package var branch: String?
  package var embedsChunks: Bool

  package init(address: String, branch: String? = nil, embedsChunks: Bool = true) {
    self.address = address
    self.branch = branch
    self.embedsChunks = embedsChunks
  }
}
