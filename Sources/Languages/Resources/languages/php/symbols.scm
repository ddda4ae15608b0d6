; Definitions of PHP.

(namespace_definition name: (namespace_name) @name) @definition.namespace
(class_declaration name: (name) @name) @definition.class
(interface_declaration name: (name) @name) @definition.interface
(trait_declaration name: (name) @name) @definition.interface
(enum_declaration name: (name) @name) @definition.enum
(enum_case name: (name) @name) @definition.enumMember

(method_declaration name: (name) @name (#eq? @name "__construct")) @definition.constructor
(method_declaration name: (name) @name) @definition.method
(use_as_clause (name) @name .) @definition.method
(property_declaration (property_element name: (variable_name (name) @name))) @definition.property
(property_promotion_parameter name: (variable_name (name) @name)) @definition.property
(const_declaration (const_element . (name) @name)) @definition.constant

(function_definition name: (name) @name) @definition.function
(assignment_expression
  left: (variable_name (name) @name)
  right: (anonymous_function body: (_) @body)) @definition.function
(assignment_expression
  left: (variable_name (name) @name)
  right: (arrow_function body: (_) @body)) @definition.function

(function_call_expression
  function: [(name) (qualified_name)] @_define
  arguments: (arguments
    . (argument [(string (string_content) @name) (encapsed_string . (string_content) @name .)]))
  (#any-of? @_define "define" "\\define")) @definition.constant

; Variables of files.
(program
  (expression_statement
    (assignment_expression left: (variable_name (name) @name)) @definition.variable))
(program
  (expression_statement
    (assignment_expression left: (list_literal (variable_name (name) @name)))
    @definition.variable))
(namespace_definition
  body: (compound_statement
    (expression_statement
      (assignment_expression left: (variable_name (name) @name)) @definition.variable)))
