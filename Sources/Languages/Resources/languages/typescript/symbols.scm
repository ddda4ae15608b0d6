; inherits: javascript
; Definitions that TypeScript adds to JavaScript's.

; Types.
(abstract_class_declaration name: (_) @name) @definition.class
(interface_declaration name: (_) @name) @definition.interface
(type_alias_declaration
  name: (_) @name value: (object_type) @body) @definition.class
(type_alias_declaration name: (_) @name) @definition.class
(enum_declaration name: (_) @name) @definition.enum
(enum_body name: (_) @name @definition.enumMember)
(enum_body (enum_assignment name: (_) @name) @definition.enumMember)

; Members of interfaces and of types written like them.
(interface_body (method_signature ["get" "set"] name: (_) @name) @definition.property)
(interface_body (method_signature name: (_) @name) @definition.method)
(interface_body (property_signature name: (_) @name) @definition.property)
(type_alias_declaration
  value: (object_type (method_signature ["get" "set"] name: (_) @name) @definition.property))
(type_alias_declaration
  value: (object_type (method_signature name: (_) @name) @definition.method))
(type_alias_declaration
  value: (object_type (property_signature name: (_) @name) @definition.property))
(type_alias_declaration
  value: (intersection_type
    (object_type (method_signature name: (_) @name) @definition.method)))
(type_alias_declaration
  value: (intersection_type
    (object_type (property_signature name: (_) @name) @definition.property)))

; Namespaces and modules.
(internal_module name: (nested_identifier object: (_) @qualifier property: (_) @name))
  @definition.namespace
(internal_module name: (identifier) @name) @definition.namespace
(module name: (nested_identifier object: (_) @qualifier property: (_) @name))
  @definition.namespace
(module name: (identifier) @name) @definition.namespace
(module name: (string) @name) @definition.module
(ambient_declaration "global" @name) @definition.module

; Functions without a body: overloads and ambient ones.
(function_signature name: (_) @name) @definition.function

; Variables of namespaces and of ambient declarations.
(ambient_declaration
  (lexical_declaration
    kind: "const"
    (variable_declarator name: (identifier) @name) @definition.constant))
(ambient_declaration
  (_
    (variable_declarator name: (identifier) @name) @definition.variable))
(internal_module
  body: (statement_block
    (lexical_declaration
      kind: "const"
      (variable_declarator name: (identifier) @name) @definition.constant)))
(internal_module
  body: (statement_block
    (_
      (variable_declarator name: (identifier) @name) @definition.variable)))
(module
  body: (statement_block
    (lexical_declaration
      kind: "const"
      (variable_declarator name: (identifier) @name) @definition.constant)))
(module
  body: (statement_block
    (_
      (variable_declarator name: (identifier) @name) @definition.variable)))

; Objects with a type behind them.
(export_statement
  "default" @name value: [
    (as_expression (object))
    (satisfies_expression (object))
  ]) @definition.variable
(program
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (method_definition name: (_) @name) @definition.method)))))
(program
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (method_definition name: (_) @name) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (pair key: (_) @name value: (object (pair value: (arrow_function)))) @definition.property)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (as_expression (object
      (pair value: (object (pair
        key: (_) @name
        value: (arrow_function body: (_) @body)) @definition.method)))))))
(export_statement
  value: (as_expression (object
      (method_definition name: (_) @name) @definition.method)))
(export_statement
  value: (as_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))
(program
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (method_definition name: (_) @name) @definition.method)))))
(program
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (method_definition name: (_) @name) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (pair key: (_) @name value: (object (pair value: (arrow_function)))) @definition.property)))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (satisfies_expression (object
      (pair value: (object (pair
        key: (_) @name
        value: (arrow_function body: (_) @body)) @definition.method)))))))
(export_statement
  value: (satisfies_expression (object
      (method_definition name: (_) @name) @definition.method)))
(export_statement
  value: (satisfies_expression (object
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
        ]) @definition.method)))
