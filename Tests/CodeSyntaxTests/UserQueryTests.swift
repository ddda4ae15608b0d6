import CodeModel
import CodeSyntax
import Testing

@Suite struct UserQueryTests {
  private let python = """
    # About f.
    def f(a):
        b = a
        return b

    class C:
        def m(self):
            pass

    LIMIT = 3
    """

  private func folder(
    _ query: String, file: String = "tags.scm", language: String = "python"
  ) throws -> UserFolder {
    let folder = try UserFolder()
    try folder.takeGrammar(language)
    try folder.write(query, to: "queries/\(language)/\(file)")
    return folder
  }

  @Test func `GitHub captures the definition and its name`() throws {
    let folder = try folder(
      """
      ((comment)* @doc
        . (function_definition name: (identifier) @name) @definition.function
        (#strip! @doc "^#\\\\s*") (#select-adjacent! @doc @definition.function))
      (class_definition name: (identifier) @name) @definition.class
      (call function: (identifier) @name) @reference.call
      """)
    #expect(
      folder.symbols(python, "python")
        == ["function f 2-4", "class C 6-8", "method C.m 7-8"])
    #expect(folder.problems("python").isEmpty)
  }

  @Test func `Helix captures the name alone`() throws {
    let folder = try folder(
      """
      (function_definition name: (identifier) @definition.function)
      (class_definition name: (identifier) @definition.class)
      (module (assignment left: (identifier) @definition.constant))
      """)
    #expect(
      folder.symbols(python, "python")
        == ["function f 2-4", "class C 6-8", "method C.m 7-8", "constant LIMIT 10-10"],
      "\(folder.problems("python"))")
  }

  @Test func `a C function reaches around its declarators`() throws {
    let folder = try folder(
      "(function_declarator declarator: [(identifier) (field_identifier)] @definition.function)",
      language: "c")
    let text = "int *f(int a)\n{\n  return 0;\n}\nint g(void);\n"
    #expect(folder.symbols(text, "c") == ["function f 1-4", "function g 5-5"])
  }

  @Test func `a GitHub pattern on a C declarator means the whole function`() throws {
    let folder = try folder(
      "(function_declarator declarator: (identifier) @name) @definition.function", language: "c")
    #expect(folder.symbols("int f(int a)\n{\n  return 0;\n}\n", "c") == ["function f 1-4"])
  }

  @Test func `nvim locals give functions and types but no variables`() throws {
    let folder = try folder(
      """
      (function_definition name: (identifier) @local.definition.function
        (#set! definition.function.scope "parent"))
      ((class_definition name: (identifier) @definition.type)
        (#set! definition.type.scope parent))
      (parameters (identifier) @local.definition.parameter)
      (assignment left: (identifier) @local.definition.var)
      (block) @local.scope
      (identifier) @local.reference
      """, file: "locals.scm")
    #expect(
      folder.symbols(python, "python") == ["function f 2-4", "class C 6-8", "method C.m 7-8"])
    #expect(folder.problems("python").isEmpty)
  }

  @Test func `a set directive may tell the kind`() throws {
    let folder = try folder(
      """
      (class_definition name: (identifier) @local.definition (#set! definition.kind "class"))
      (function_definition name: (identifier) @local.definition)
      """, file: "locals.scm")
    #expect(folder.symbols(python, "python") == ["class C 6-8"])
  }

  @Test func `patterns may be alternations, groups and wildcards`() throws {
    let folder = try folder(
      """
      [(function_definition name: (_) @name) (class_definition name: (_) @name)] @definition.class
      ((class_definition) . (assignment left: (_) @definition.constant))
      """)
    #expect(
      folder.symbols(python, "python")
        == ["class f 2-4", "class C 6-8", "class C.m 7-8", "constant LIMIT 10-10"])
  }

  @Test(arguments: [
    ("(#eq? @name \"f\")", ["f"]), ("(#not-eq? @name \"f\")", ["m"]),
    ("(#any-of? @name \"m\" \"x\")", ["m"]), ("(#not-any-of? @name \"m\" \"x\")", ["f"]),
    ("(#match? @name \"^[a-f]\")", ["f"]), ("(#not-match? @name \"^[a-f]\")", ["m"]),
    ("(#any-eq? @name \"f\")", ["f"]), ("(#any-match? @name \"m$\")", ["m"]),
    ("(#eq? @name @name)", ["f", "m"]),
  ])
  func `conditions on text hold`(condition: String, names: [String]) throws {
    let folder = try folder(
      "((function_definition name: (_) @name) @definition.function \(condition))")
    let symbols = folder.analyser.analyse(
      Array(python.utf8), language: Language(rawValue: "python")
    ).symbols
    #expect(symbols.map(\.name) == names)
  }

  @Test func `what cannot be used is left out and named`() throws {
    let folder = try folder(
      """
      (function_definition name: (identifier) @name) @definition.function
      ((class_definition name: (_) @name) @definition.class (#lua-match? @name "^A"))
      (no_such_node name: (_) @name) @definition.class
      (function_definition nofield: (_) @name) @definition.method
      (identifier) @reference.call
      ((call function: (_) @name) @reference.call (#is-not? local))
      (class_definition name: (_) @name) @definition.nothing_known
      """)
    #expect(folder.symbols(python, "python") == ["function f 2-4", "function m 7-8"])
    let problems = folder.problems("python")
    #expect(problems.count == 3)
    #expect(problems.contains { $0.contains("no node type 'no_such_node'") })
    #expect(problems.contains { $0.contains("no field 'nofield'") }, "\(problems)")
    #expect(problems.contains { $0.contains("#lua-match? is not known") })
  }

  @Test func `of several patterns for one name the first counts`() throws {
    let folder = try folder(
      """
      (class_definition body: (block (function_definition name: (_) @definition.constructor)))
      (function_definition name: (_) @name) @definition.function
      """)
    #expect(
      folder.symbols(python, "python") == ["function f 2-4", "constructor m 7-8"])
  }

  @Test func `tags inherit from what ships under symbols`() throws {
    let folder = try UserFolder()
    try folder.write("{\"grammar\": \"python\"}", to: "queries/mine/language.json")
    try folder.write("; inherits: python\n", to: "queries/mine/tags.scm")
    let names = folder.analyser.analyse(
      Array(python.utf8), language: Language(rawValue: "mine")
    ).symbols.map(\.name)
    #expect(names.contains("f") && names.contains("C") && names.contains("m"))
  }
}
