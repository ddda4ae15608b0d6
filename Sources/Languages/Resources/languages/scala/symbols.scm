; Definitions of Scala.

; Members of a type without a name are none of the file's.
(refinement
  [
    (type_definition name: (_) @name)
    (function_declaration name: (_) @name)
    (function_definition name: (_) @name)
    (val_declaration name: (_) @name)
  ] @ignore)
(structural_type
  [
    (type_definition name: (_) @name)
    (function_declaration name: (_) @name)
    (function_definition name: (_) @name)
    (val_declaration name: (_) @name)
  ] @ignore)

; Packages and types.
(package_clause name: (package_identifier) @name) @definition.package
(package_object name: (_) @name) @definition.module
(class_definition name: (_) @name) @definition.class
(object_definition name: (_) @name) @definition.object
(trait_definition name: (_) @name) @definition.interface
(enum_definition name: (_) @name) @definition.enum
(simple_enum_case name: (_) @name) @definition.enumMember
(full_enum_case name: (_) @name) @definition.enumMember
(type_definition name: (_) @name) @definition.class

; Givens; one without a name goes by its type.
(given_definition name: (_) @name) @definition.object
(given_definition
  !name
  return_type: [
    (type_identifier) @name
    (generic_type type: (type_identifier) @name)
  ]) @definition.object

; Parameters of classes that are members: written so, and those of a case's first list.
(class_parameter ["val" "var"] name: (_) @name) @definition.property
(class_definition
  "case" [name: (_) type_parameters: (_) (access_modifier) (annotation)]
  . class_parameters: (class_parameters (class_parameter name: (_) @name) @definition.property))
(full_enum_case
  class_parameters: (class_parameters (class_parameter name: (_) @name) @definition.property))

; Methods that extend a type belong to it.
(extension_definition
  parameters: (parameters
    . (parameter
      type: [
        (type_identifier) @qualifier
        (generic_type type: (type_identifier) @qualifier)
      ]))
  [
    (function_definition name: (_) @name)
    (function_declaration name: (_) @name)
  ] @definition.method)
(extension_definition
  [
    (function_definition name: (_) @name)
    (function_declaration name: (_) @name)
  ] @definition.method)

; Members of an object without a name.
(instance_expression
  (template_body (function_definition name: (_) @name) @definition.method))
(instance_expression
  (template_body
    (val_definition
      pattern: [(identifier) (operator_identifier)] @name) @definition.property))
(instance_expression
  (template_body (var_definition pattern: (identifier) @name) @definition.property))

; Functions.
(function_definition
  name: (identifier) @name (#eq? @name "this")) @definition.constructor
(function_definition name: (operator_identifier) @name) @definition.operator
(function_declaration name: (operator_identifier) @name) @definition.operator
(function_definition name: (_) @name) @definition.function
(function_declaration name: (_) @name) @definition.function

; Values of types and of files.
(compilation_unit
  (val_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(compilation_unit
  (val_declaration name: (_) @name) @definition.variable)
(compilation_unit
  (var_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(compilation_unit
  (var_declaration name: (_) @name) @definition.variable)
(template_body
  (val_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(template_body
  (val_declaration name: (_) @name) @definition.variable)
(template_body
  (var_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(template_body
  (var_declaration name: (_) @name) @definition.variable)
(with_template_body
  (val_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(with_template_body
  (val_declaration name: (_) @name) @definition.variable)
(with_template_body
  (var_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(with_template_body
  (var_declaration name: (_) @name) @definition.variable)
(enum_body
  (val_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(enum_body
  (val_declaration name: (_) @name) @definition.variable)
(enum_body
  (var_definition
    pattern: [
      (identifier) @name
      (operator_identifier) @name
      (identifiers (identifier) @name)
      (tuple_pattern (identifier) @name)
      (case_class_pattern pattern: (identifier) @name)
    ]) @definition.variable)
(enum_body
  (var_declaration name: (_) @name) @definition.variable)
