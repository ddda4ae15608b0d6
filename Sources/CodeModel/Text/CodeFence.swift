extension String {
  /// A fence longer than any run of backticks inside, so that repository text cannot close it.
  package var codeFence: String {
    var longest = 2
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
