extension SettingCatalogue {
  static let replies: [SettingDeclaration] = [
    Setting.contextTokens.declaration,
    Setting.outlineTokens.declaration,
    Setting.relatedLimit.declaration,
    Setting.similarLimit.declaration,
    Setting.similarLikeness.declaration,
    Setting.similarDuplicateLikeness.declaration,
  ]

  static let mcp: [SettingDeclaration] = [
    Setting.mcpName.declaration,
    Setting.mcpPatience.declaration,
    Setting.mcpReplyCharacters.declaration,
    Setting.mcpRelatedLimit.declaration,
    Setting.mcpConcurrentCalls.declaration,
    Setting.mcpWatches.declaration,
    Setting.mcpWatchedCodebases.declaration,
  ]
}

extension Setting where Value == Int {
  package static var contextTokens: Self {
    Self(
      "context.tokens", 4_000, in: 500...20_000, unit: "tokens",
      means: "How long the reply of context is that names no length.")
  }

  package static var outlineTokens: Self {
    Self(
      "outline.tokens", 2_000, in: 256...1_000_000, unit: "tokens",
      means: "How long an outline is that names no length; agents get 6,000 at most.")
  }

  package static var relatedLimit: Self {
    Self(
      "related.limit", 10, in: 1...100, unit: "relations",
      means: "How many relations of each kind are shown where no number is named.")
  }

  package static var similarLimit: Self {
    Self(
      "similar.limit", 10, in: 1...100, unit: "results",
      means: "How many pieces of similar code, or groups of them, are shown.")
  }

  package static var mcpPatience: Self {
    Self(
      "mcp.patience", 25, in: 0...3_600, unit: "seconds",
      means: "How long a tool waits for indexing before it answers from what is there.")
  }

  package static var mcpReplyCharacters: Self {
    Self(
      "mcp.reply_characters", 20_000, in: 1_000...200_000, unit: "characters",
      means: "How long a reply of search_code is at most; clients cut or spill longer ones.")
  }

  package static var mcpRelatedLimit: Self {
    Self(
      "mcp.related_limit", 20, in: 1...100, unit: "relations",
      means: "How many relations of each kind find_relations gives where no limit is named.")
  }

  package static var mcpConcurrentCalls: Self {
    Self(
      "mcp.concurrent_calls", 256, in: 1...4_096, unit: "calls",
      options: .wholeProgram,
      means: "How many calls of tools run at once; more are refused.")
  }

  package static var mcpWatchedCodebases: Self {
    Self(
      "mcp.watched_codebases", 8, in: 1...64, unit: "codebases",
      options: .userOnly,
      means: "How many codebases a server watches; the one used longest ago gives way.")
  }
}

extension Setting where Value == Double {
  package static var similarLikeness: Self {
    Self(
      "similar.likeness", 0.5, in: 0...1,
      means: "Less similar code is left out.")
  }

  package static var similarDuplicateLikeness: Self {
    Self(
      "similar.duplicate_likeness", 0.8, in: 0...1,
      means: "Less similar code is no duplicate.")
  }
}

extension Setting where Value == Bool {
  package static var mcpWatches: Self {
    Self(
      "mcp.watch", true,
      options: SettingOptions(foreignVariables: [
        ForeignVariable("CLAUDE_CONTEXT_BACKGROUND_SYNC")
      ]),
      means: "Whether a server watches the codebases it was asked about.")
  }
}

extension Setting where Value == String {
  package static var mcpName: Self {
    Self(
      "mcp.name", "apus",
      options: SettingOptions(
        reach: .wholeProgram, foreignVariables: [ForeignVariable("MCP_SERVER_NAME")]),
      means: "What the server calls itself.")
  }
}
