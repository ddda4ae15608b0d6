import CodeModel
import Engine
import Relations
import Settings

/// The numbers tools take, with the defaults that settings give them.
struct ToolNumbers {
  private let settings: SettingValues

  init(_ settings: SettingValues) {
    self.settings = settings
  }

  var searchLimit: NumberParameter {
    NumberParameter(
      "limit", default: settings[.searchLimit], in: 1...50,
      means: "How many results to return")
  }

  var contextTokens: NumberParameter {
    NumberParameter(
      "tokens", default: settings[.contextTokens],
      in: ContextBudget.tokenCountMin...ContextBudget.tokenCountMax,
      means: "How long the reply may be; a token is taken for three bytes")
  }

  var outlineTokens: NumberParameter {
    NumberParameter(
      "tokens", default: settings[.outlineTokens],
      in: OutlineRequest.tokenCountMin...OutlineReplyText.tokenCountMax,
      means: "How long the outline may be; a token is taken for three bytes")
  }

  var relationLimit: NumberParameter {
    NumberParameter(
      "limit", default: settings[.mcpRelatedLimit], in: 1...100,
      means: "How many relations of each kind to show at most")
  }

  var similarLimit: NumberParameter {
    NumberParameter(
      "limit", default: settings[.similarLimit], in: 1...SimilarRequest.limitMax,
      means: "How many results or groups to return")
  }

  /// How long replies about relations and similar code are.
  static let replyTokens = NumberParameter(
    "tokens", default: RelationBudget.tokenCountDefault,
    in: RelationBudget.tokenCountMin...RelationReplyText.tokenCountMax,
    means: "How long the reply may be; a token is taken for three bytes")

  /// How alike code has to be, which depends on what is asked for.
  var leastSimilarity: JSONValue {
    [
      "type": "number", "minimum": 0, "maximum": 1,
      "description": .string(
        "Leave out what is less alike; \(settings[.similarLikeness]) without this, for"
          + " duplicates \(settings[.similarDuplicateLikeness])"),
    ]
  }
}

extension ToolDefinition {
  /// The tool with further parameters.
  func taking(_ parameters: NumberParameter...) -> ToolDefinition {
    taking(parameters.map { ($0.name, $0.schema) })
  }

  func taking(_ parameters: [(name: String, schema: JSONValue)]) -> ToolDefinition {
    guard var schema = inputSchema.object, var properties = schema["properties"]?.object else {
      return self
    }
    for parameter in parameters { properties[parameter.name] = parameter.schema }
    schema["properties"] = .object(properties)
    return ToolDefinition(
      name: name, title: title, description: description, inputSchema: .object(schema),
      annotations: annotations, meta: meta)
  }
}
