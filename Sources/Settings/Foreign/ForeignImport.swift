import Foundation

/// What becomes of a user's settings of claude-context.
package struct ForeignImport: Sendable {
  /// What one variable becomes.
  package struct Row: Hashable, Sendable {
    package let variable: String
    /// The file or `environment`.
    package let place: String
    /// Our setting with the value it gets; nil without one.
    package let setting: String?
    /// As a settings file has it.
    package let value: String?
    /// Why nothing has to be set, or what is wrong with the value.
    package let remark: String?
  }

  package let rows: [Row]
  private let values: [(declaration: SettingDeclaration, value: SettingValue)]

  /// Looks at the environment and at claude-context's file; the environment wins, as there.
  package init(environment: [String: String], file: String?) {
    let filed = file.flatMap { ForeignFile.variables(at: $0) } ?? [:]
    var rows: [Row] = []
    var values: [(declaration: SettingDeclaration, value: SettingValue)] = []
    for name in Self.names {
      guard let text = environment[name] ?? filed[name], !text.isEmpty else { continue }
      let place = environment[name] == nil ? file ?? "" : "environment"
      guard let (declaration, variable) = Self.target(of: name) else {
        rows.append(
          Row(
            variable: name, place: place, setting: nil, value: nil,
            remark: Self.remarks[name] ?? "nothing here means the same"))
        continue
      }
      let value = variable.text(text).flatMap { try? declaration.kind.value(parsing: $0) }
      if let value { values.append((declaration, value)) }
      rows.append(
        Row(
          variable: name, place: place, setting: declaration.name,
          value: declaration.isSecret ? "…" : value?.toml,
          remark: value == nil ? "its value makes no sense here" : nil))
    }
    self.rows = rows
    self.values = values
  }

  /// Puts what has a meaning here into a settings file; says what was put there.
  package func write(to path: String) throws(SettingsFault) -> [String] {
    var written: [String] = []
    for (declaration, value) in values where !written.contains(declaration.name) {
      try SettingsEdit(path: path).write(value, of: declaration)
      written.append(declaration.name)
    }
    return written
  }

  private static func target(
    of name: String
  ) -> (SettingDeclaration, ForeignVariable)? {
    for declaration in SettingCatalogue.all {
      if let variable = declaration.foreignVariables.first(where: { $0.name == name }) {
        return (declaration, variable)
      }
    }
    return nil
  }

  /// Every variable there is, known here or not.
  private static var names: [String] {
    let declared = SettingCatalogue.all.flatMap { $0.foreignVariables.map(\.name) }
    return Set(declared).union(remarks.keys).sorted()
  }

  /// Variables that need nothing here, or that nothing here takes.
  private static let remarks = [
    "CUSTOM_EXTENSIONS": "not needed: every text file is indexed, whatever its extension",
    "CLAUDE_CONTEXT_TRIGGER_WATCHER": "not needed: files are watched as they change",
    "CLAUDE_CONTEXT_SYNC_LOCK_STALE_MS": "not needed: locks end with the process that holds them",
    "SPLITTER_TYPE": "not taken by itself: chunks.strategy says where files are cut",
    "MCP_SERVER_VERSION": "not taken: the server tells its own version",
    "EMBEDDING_PROVIDER":
      "not taken by itself: code would leave this machine; set embedding.provider if it may",
    "EMBEDDING_MODEL": "not taken by itself: set embedding.model beside embedding.provider",
    "EMBEDDING_DIMENSION": "not needed: the service tells it",
    "EMBEDDING_BATCH_SIZE": "not needed: batches are made by tokens",
    "OPENAI_API_KEY": "read from the environment when embedding.provider is openai",
    "OPENAI_BASE_URL": "not taken by itself: set embedding.base_url",
    "VOYAGEAI_API_KEY": "not taken by itself: name it in embedding.api_key_variable",
    "GEMINI_API_KEY": "read from the environment when embedding.provider is gemini",
    "GEMINI_BASE_URL": "not taken by itself: set embedding.base_url",
    "OPENROUTER_API_KEY": "read from the environment when embedding.provider is openrouter",
    "OLLAMA_HOST": "not taken by itself: set embedding.base_url",
    "OLLAMA_MODEL": "not taken by itself: set embedding.model beside embedding.provider",
    "MILVUS_TOKEN": "read from the environment when store.kind is milvus",
    "ZILLIZ_BASE_URL": "not taken: clusters are made in the cloud's console",
    "MILVUS_COLLECTION_LIMIT_CHECK_TIMEOUT_MS": "not needed: all codebases are in one collection",
    "CODE_CHUNKS_COLLECTION_NAME_OVERRIDE":
      "not taken: milvus.collection_prefix is what names of collections begin with",
  ]
}
