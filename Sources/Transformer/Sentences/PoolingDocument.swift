/// The `config.json` of a pooling module, in its older and its newer form.
struct PoolingDocument: Decodable {
  private let poolingMode: Mode?
  private let poolingModeClsToken: Bool?
  private let poolingModeMeanTokens: Bool?
  private let poolingModeMaxTokens: Bool?
  private let poolingModeMeanSqrtLenTokens: Bool?
  private let poolingModeWeightedmeanTokens: Bool?
  private let poolingModeLasttoken: Bool?
  private let includePrompt: Bool?

  /// One name, or several whose vectors are joined.
  private struct Mode: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = try container.decode([String].self)
      }
    }
  }

  /// Names of the ways to pool that are switched on.
  private var modes: [String] {
    if let poolingMode { return poolingMode.names }
    let switches = [
      ("cls", poolingModeClsToken), ("max", poolingModeMaxTokens),
      ("mean", poolingModeMeanTokens),
      ("mean_sqrt_len_tokens", poolingModeMeanSqrtLenTokens),
      ("weightedmean", poolingModeWeightedmeanTokens), ("lasttoken", poolingModeLasttoken),
    ]
    let names = switches.filter { $0.1 == true }.map(\.0)
    return names.isEmpty ? ["mean"] : names
  }

  /// The way to pool; `path` is for the message when it is none of those supported.
  func pooling(path: String) throws(TransformerFault) -> Pooling {
    guard includePrompt != false else {
      throw .unsupportedModel(path: path, reason: "include_prompt is false")
    }
    guard modes.count == 1, let pooling = Pooling(rawValue: modes[0]) else {
      let supported = Pooling.allCases.map(\.rawValue).joined(separator: ", ")
      throw .unsupportedModel(
        path: path,
        reason: "pooling \(modes.joined(separator: " with ")) is not one of \(supported)")
    }
    return pooling
  }
}
