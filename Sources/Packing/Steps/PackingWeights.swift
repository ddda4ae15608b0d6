/// What each thing a context may show is worth, before what it costs.
///
/// All of it counts by the score of the match it belongs to. `Benchmarks/context` measured them.
struct PackingWeights {
  /// A match named by place and declaration.
  var mention = 0.3
  /// The lines of a match that have most words of the question, under their declarations.
  var excerpt = 0.7
  /// The rest of the match's chunk.
  var chunk = 0.5
  /// Each further chunk of the function around it, the farther the less.
  var piece = 0.4
  var pieceDecay = 0.95
  /// Each chunk of the file around the match that is not of its function.
  var surrounding = 0.1
  /// The signature of each function called, the later the less.
  var callee = 0.14
  var calleeDecay = 0.95
  var usage = 0.35
  var test = 0.3
  /// Bytes that every step is taken to cost beside its own, so that the smallest do not always win.
  var costOffset = 300.0
  /// The share of the best score is taken to this power.
  var sharpness = 2.2
}
