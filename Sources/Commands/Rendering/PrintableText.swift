import CodeModel

extension String {
  /// As `withoutControls`, with line ends replaced too: for names and paths within a line.
  var printable: String { withoutControls.replacing("\n", with: "\u{FFFD}") }
}
