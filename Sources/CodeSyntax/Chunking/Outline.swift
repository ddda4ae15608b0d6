import CodeModel

/// What a way of reading a file found in it: runs of lines and symbols by start.
struct Outline {
  var runs: [Range<Int>] = []
  var symbols: [FoundSymbol] = []
  var diagnostics: [AnalysisDiagnostic] = []
}

extension Outline {
  /// The outline of a text by its line structure alone.
  init(ofLines lines: SourceLines, diagnostic: AnalysisDiagnostic?) {
    var packer = ChunkPacker(lines: lines)
    self.init(runs: packer.finish(), diagnostics: diagnostic.map { [$0] } ?? [])
  }
}
