import CodeModel

extension ToolCatalogue {
  static let relationDepthMax = 10

  static let relations = ToolDefinition(
    name: "find_relations", title: "Callers, callees and other relations",
    description: """
      Find what code has to do with a symbol or file: who calls it, what it calls, references, \
      importers, base types, subclasses, implementations, overrides, tests, documentation, files \
      that change together with it, what may break when it changes ("impact"), how calls lead from \
      it to another symbol ("to"). Use it instead of grep when you know a symbol (from search_code, \
      get_outline, a stack trace): grep finds a name, this tells which definition each occurrence \
      means, through scopes, imports, packages and receiver types. Use grep for strings and comments. \
      Each relation has the path:line, the line itself as evidence, how the name was resolved, and \
      a confidence: certain (0.95 or more) needs no check; likely (0.6 or more) is mostly right; \
      possible may be another definition of the same name (the others are listed): read the line \
      before you rely on it. Calls made through reflection or strings are not seen, so "found none" \
      is no proof that there are none. A symbol that does not exist is answered with the names most \
      like it. Examples: {"symbol": "Client.send"}; {"symbol": "src/client.py:42", "relations": \
      ["callers", "tests"]}; {"symbol": "parse_config", "relations": ["impact"], "minConfidence": \
      "likely"}; {"symbol": "main", "to": "Store.flush"}.
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the codebase"),
        "symbol": [
          "type": "string",
          "description": """
          A name such as "send" or "Client.send", a "path:line" or "path:start-end" as results \
          show them, or the path of a file
          """,
        ],
        "relations": [
          "type": "array",
          "items": ["type": "string", "enum": .array(RelationAspect.allCases.map(\.json))],
          "default": .array(RelationAspect.usual.map(\.json)),
          "description": "Which relations to show",
        ],
        "to": [
          "type": "string",
          "description": "Show how calls lead from the symbol to this one, named in the same way",
        ],
        "minConfidence": [
          "type": "string", "enum": ["certain", "likely", "possible"],
          "description": """
          Leave out relations that are less sure. Without this, references, tests and impact leave \
          out what is below 0.2 and say how many; possible shows all
          """,
        ],
        "depth": [
          "type": "integer", "minimum": 1, "maximum": .integer(Int64(relationDepthMax)),
          "description": "Steps that impact (default 3) and a call path (default 6) may take",
        ],
        "cursor": [
          "type": "string",
          "description": "Goes on where a reply ended; with the arguments of that call",
        ],
        "at": [
          "type": "string",
          "description":
            "Ask about this git commit, branch or tag instead of the files as they are",
        ],
      ], required: ["path", "symbol"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false])
}

extension RelationAspect {
  fileprivate var json: JSONValue { .string(rawValue) }
}
