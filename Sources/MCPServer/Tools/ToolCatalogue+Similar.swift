extension ToolCatalogue {
  static let similar = ToolDefinition(
    name: "find_similar", title: "Code like this code",
    description: """
      Find code like a piece of code: "does this helper already exist?", "where is this copied?", \
      "what else must this fix touch?". Give "place" for code of the codebase, "code" for code \
      you have written or are about to write, or "duplicates": true for groups of functions, types \
      and files that occur more than once. Each result is headed path:lines and says how it is \
      alike: identical; identical but for layout or comments; same but for names (and values); \
      near-duplicate with the share of tokens both have; similar (in meaning only, with other \
      wording: read it before you rely on it). Use it before adding a helper and before fixing \
      code that may be copied; use search_code to find code from a description. Examples: \
      {"place": "src/client.py:42"}; {"place": "src/client.py:40-55"}; {"code": "def slug(text): \
      ..."}; {"duplicates": true, "limit": 20}.
      """,
    inputSchema: schema(
      [
        "path": path("Absolute path of the codebase, or of a folder inside it to look only there"),
        "place": [
          "type": "string",
          "description": """
          "path:line" for the function or type around a line, "path:start-end" for lines, the path \
          of a file, or the name of a definition
          """,
        ],
        "code": ["type": "string", "description": "Code that need not stand anywhere yet"],
        "duplicates": [
          "type": "boolean", "default": false,
          "description": "Group code that occurs more than once; without place and code",
        ],
        "extensionFilter": strings(
          "Only files with these extensions, such as [\".ts\", \".py\"]"),
        "languageFilter": strings("Only these languages, such as [\"python\", \"c++\"]"),
        "pathFilter": strings(
          "Only paths that match one of these globs in gitignore syntax, such as [\"src/**\"]"),
        "at": [
          "type": "string",
          "description":
            "Look in this git commit, branch or tag instead of the files as they are",
        ],
      ], required: ["path"]),
    annotations: ["readOnlyHint": true, "openWorldHint": false])
}
