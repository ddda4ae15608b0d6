; Definitions of Lua.

(function_declaration name: (identifier) @name) @definition.function
(function_declaration
  name: (dot_index_expression table: (_) @qualifier field: (identifier) @name))
  @definition.function
(function_declaration
  name: (method_index_expression table: (_) @qualifier method: (identifier) @name))
  @definition.method

; Functions held by variables and table fields.
(variable_declaration
  (assignment_statement
    (variable_list . name: (identifier) @name)
    (expression_list . value: (function_definition body: (_)? @body)))) @definition.function
(assignment_statement
  (variable_list . name: (identifier) @name)
  (expression_list . value: (function_definition body: (_)? @body))) @definition.function
(assignment_statement
  (variable_list
    . name: (dot_index_expression table: (_) @qualifier field: (identifier) @name))
  (expression_list . value: (function_definition body: (_)? @body))) @definition.function
(assignment_statement
  (variable_list
    . name: (bracket_index_expression table: (_) @qualifier field: (string) @name))
  (expression_list . value: (function_definition body: (_)? @body))) @definition.function
(field
  name: [(identifier) (string)] @name
  value: (function_definition body: (_)? @body)) @definition.method

; Variables of files.
(chunk
  (variable_declaration
    (assignment_statement
      (variable_list
        name: (identifier) @name . attribute: (attribute (identifier) @_const))))
    @definition.constant
  (#eq? @_const "const"))
(chunk
  (variable_declaration
    (assignment_statement (variable_list name: (identifier) @name))) @definition.variable)
(chunk (variable_declaration (variable_list name: (identifier) @name)) @definition.variable)
(chunk (assignment_statement (variable_list name: (identifier) @name)) @definition.variable)
(chunk
  (assignment_statement
    (variable_list
      name: (dot_index_expression table: (_) @qualifier field: (identifier) @name)))
    @definition.field)
