; inherits: ocaml_interface

; Values of modules.
(compilation_unit
  (value_definition
    (let_binding
      pattern: (value_name) @name
      . [(abstract_type) (parameter)]) @definition.function))
(compilation_unit
  (value_definition
    (let_binding
      pattern: (value_name) @name
      body: [(fun_expression) (function_expression)]) @definition.function))
(compilation_unit
  (value_definition
    (let_binding pattern: (parenthesized_operator (_) @name)) @definition.operator))
(compilation_unit
  (value_definition
    (let_binding
      pattern: [
        (value_name) @name
        (typed_pattern pattern: (value_name) @name)
        (tuple_pattern (value_name) @name)
        (parenthesized_pattern (tuple_pattern (value_name) @name))
        (list_pattern (value_name) @name)
        (constructor_pattern pattern: (value_name) @name)
        (record_pattern (field_pattern pattern: (value_name) @name))
        (record_pattern (field_pattern (field_path (field_name) @name) !pattern))
      ]) @definition.variable))
(structure
  (value_definition
    (let_binding
      pattern: (value_name) @name
      . [(abstract_type) (parameter)]) @definition.function))
(structure
  (value_definition
    (let_binding
      pattern: (value_name) @name
      body: [(fun_expression) (function_expression)]) @definition.function))
(structure
  (value_definition
    (let_binding pattern: (parenthesized_operator (_) @name)) @definition.operator))
(structure
  (value_definition
    (let_binding
      pattern: [
        (value_name) @name
        (typed_pattern pattern: (value_name) @name)
        (tuple_pattern (value_name) @name)
        (parenthesized_pattern (tuple_pattern (value_name) @name))
        (list_pattern (value_name) @name)
        (constructor_pattern pattern: (value_name) @name)
        (record_pattern (field_pattern pattern: (value_name) @name))
        (record_pattern (field_pattern (field_path (field_name) @name) !pattern))
      ]) @definition.variable))

; Functions inside functions.
(let_expression
  (value_definition
    (let_binding
      pattern: (value_name) @name
      . [(abstract_type) (parameter)]) @definition.function))
(let_expression
  (value_definition
    (let_binding
      pattern: (value_name) @name
      body: [(fun_expression) (function_expression)]) @definition.function))
