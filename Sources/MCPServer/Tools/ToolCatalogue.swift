/// The tools as clients see them, without the numbers they take (`ToolNumbers`); names, parameters and
/// defaults are those of claude-context, which has no outline, no relations and no search for similar
/// code.
enum ToolCatalogue {
  static let context = ToolDefinition(
    name: "get_context", title: "Code that answers a question",
    description: """
      Call this first when you start on a question or a task in a codebase: one call instead of a \
      search and several file reads. From a question in plain words, a task, an identifier or an \
      error message it finds the code and returns, within a token budget, the best matches (whole \
      functions where they fit), the signatures of what they call, one use and one test of them, \
      the names of further matches, and what was left out with the call that gets it. Every block \
      is headed path:lines with the reason it is shown; ⋯ marks lines left out. Use search_code \
      instead to page through many matches, and grep for an exact string. A folder that was never \
      indexed is indexed first (seconds for most repositories); changed files are picked up. \
      Examples: "how are retries with backoff done", "add a --json flag to the status command", \
      "TypeError: cannot read properties of undefined (reading 'send')".
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the codebase, or of a folder inside it to search only that"),
        "question": [
          "type": "string",
          "description": "What you want to know or do, in words; identifiers help",
        ],
        "extensionFilter": strings(
          "Only files with these extensions, such as [\".ts\", \".py\"]"),
        "at": [
          "type": "string",
          "description":
            "A commit, branch or tag to ask about instead of the files as they are",
        ],
      ], required: ["path", "question"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false],
    meta: ["anthropic/alwaysLoad": true, "anthropic/maxResultSizeChars": 60_000])

  static let search = ToolDefinition(
    name: "search_code", title: "Search code by meaning",
    description: """
      Semantic code search: find where something is implemented, defined, handled or configured \
      in a codebase from a description in plain words, an identifier, an error message or a \
      snippet. Use it first when exploring unfamiliar code, before reading or grepping files; \
      use grep instead for an exact string you already know. Returns ranked code snippets with \
      path:lines, enclosing symbols and how likely each is right; says so when nothing \
      matches well. A folder that was never indexed is indexed first \
      (seconds for most repositories); changed files are picked up by themselves. \
      Query examples: "where are retries with backoff implemented", "parse_config", \
      "how does login validate tokens".
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the codebase, or of a folder inside it to search only that"),
        "query": ["type": "string", "description": "What to look for, in words or code"],
        "alsoPaths": strings(
          "Absolute paths of further codebases to search in the same call; results are labelled"),
        "extensionFilter": strings(
          "Only files with these extensions, such as [\".ts\", \".py\"]"),
        "at": [
          "type": "string",
          "description":
            "Search this git commit, branch or tag instead of the files as they are; no checkout",
        ],
        "neighbours": [
          "type": "boolean", "default": false,
          "description": "Tell in a line for each result who calls it, what it calls, its tests",
        ],
        "explain": [
          "type": "boolean", "default": false,
          "description": "Tell for each result what its score is made of and why it stands there",
        ],
      ], required: ["path", "query"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false],
    meta: ["anthropic/alwaysLoad": true])

  static let index = ToolDefinition(
    name: "index_codebase", title: "Index a codebase",
    description: """
      Index a folder for semantic code search, or bring its index up to date. Returns within about a second; \
      longer work goes on in the background and search_code answers from what is there already. \
      search_code does this by itself, so call it only to index ahead of time, to change \
      ignorePatterns, or with force=true to rebuild it \
      (ask the user before forcing).
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the folder to index"),
        "force": [
          "type": "boolean", "default": false,
          "description": "Read every file again and rebuild the index even if nothing changed",
        ],
        "splitter": [
          "type": "string", "enum": ["ast", "langchain"], "default": "ast",
          "description":
            "Accepted for compatibility; the setting chunks.strategy says where files are cut",
        ],
        "customExtensions": strings(
          "Accepted for compatibility; every text file is indexed whatever its extension"),
        "ignorePatterns": strings(
          "Extra ignore patterns in gitignore syntax; only if the user asks"),
      ], required: ["path"]),
    annotations: [
      "readOnlyHint": false, "destructiveHint": false, "idempotentHint": true,
      "openWorldHint": false,
    ])

  static let status = ToolDefinition(
    name: "get_indexing_status", title: "Indexing status",
    description: """
      Tell whether a codebase is indexed, how far indexing has come, what was skipped and why. \
      Use it after index_codebase, or when search_code says the index is incomplete.
      """,
    inputSchema: schema(
      ["path": path("Absolute path of the codebase")], required: ["path"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false])

  static let clear = ToolDefinition(
    name: "clear_index", title: "Clear an index",
    description: """
      Delete the search index of a codebase. The code itself is never touched. \
      Use it only when the user asks for it.
      """,
    inputSchema: schema(
      ["path": path("Absolute path of the codebase")], required: ["path"]),
    annotations: [
      "readOnlyHint": false, "destructiveHint": true, "idempotentHint": true,
      "openWorldHint": false,
    ])

  static let outline = ToolDefinition(
    name: "get_outline", title: "Outline of a file or folder",
    description: """
      Show what a file or folder defines: a tree of its classes, functions, methods, fields and so \
      on, each with its lines, its signature and the first sentence of its documentation. Use it \
      before reading a long file, to read only the lines you need, and to learn what a folder \
      holds. Where not everything fits the token budget, detail is left out evenly, summaries \
      first, then private symbols, fields, deeper levels, signatures; the reply says what. A folder \
      that was never indexed is indexed first; a file is always read as it is now.
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the file or folder")
      ], required: ["path"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false])

  static func schema(
    _ properties: [String: JSONValue], required: [String]
  ) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(required.map { .string($0) }), "additionalProperties": false,
    ]
  }

  static func path(_ description: String) -> JSONValue {
    ["type": "string", "description": .string(description)]
  }

  static func strings(_ description: String) -> JSONValue {
    [
      "type": "array", "items": ["type": "string"], "default": [],
      "description": .string(description),
    ]
  }
}
