import CodeModel

/// What a way of reading a file found in it: where it may be divided, and symbols by start.
struct Outline {
  /// By line, each line once.
  var cuts: [Cut] = []
  var symbols: [FoundSymbol] = []
  var diagnostics: [AnalysisDiagnostic] = []
}
