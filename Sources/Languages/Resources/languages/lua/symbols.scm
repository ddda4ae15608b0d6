; Definitions of Lua.
(function_declaration name: (identifier) @name) @definition.function
(function_declaration
  name: (dot_index_expression
    table: (identifier) @qualifier field: (identifier) @name)) @definition.function
(function_declaration
  name: (dot_index_expression
    table: (dot_index_expression field: (identifier) @qualifier)
    field: (identifier) @name)) @definition.function
(function_declaration
  name: (method_index_expression
    table: (identifier) @qualifier method: (identifier) @name)) @definition.method
(function_declaration
  name: (method_index_expression
    table: (dot_index_expression field: (identifier) @qualifier)
    method: (identifier) @name)) @definition.method

; Functions held by variables and table fields.
(assignment_statement
  (variable_list . name: (identifier) @name)
  (expression_list . value: (function_definition))) @definition.function
(assignment_statement
  (variable_list
    . name: (dot_index_expression table: (identifier) @qualifier field: (identifier) @name))
  (expression_list . value: (function_definition))) @definition.function
(field name: (identifier) @name value: (function_definition)) @definition.method

; Variables of files.
(chunk
  (variable_declaration
    (assignment_statement (variable_list name: (identifier) @name)) @definition.variable))
(chunk (assignment_statement (variable_list name: (identifier) @name)) @definition.variable)
