; Definitions of Objective-C.

; Classes. A category is called what it extends, and what it holds belongs to that class.
(class_interface "@interface" . (identifier) @name "(") @definition.namespace
(class_interface "@interface" . (identifier) @name) @definition.class
(class_implementation "@implementation" . (identifier) @name "(") @definition.namespace
(class_implementation "@implementation" . (identifier) @name) @definition.class
(protocol_declaration "@protocol" . (identifier) @name) @definition.interface

; Methods, by the first part of the selector.
(method_declaration (method_type) . (identifier) @name) @definition.method @visibility.public
(method_declaration . (identifier) @name) @definition.method @visibility.public
(method_definition
  (method_type) . (identifier) @name (compound_statement) @body)
  @definition.method @visibility.public
(method_definition
  . (identifier) @name (compound_statement) @body) @definition.method @visibility.public

; Properties and instance variables.
(property_declaration
  (struct_declaration
    (struct_declarator
      [
        (identifier) @name
        (pointer_declarator declarator: (identifier) @name)
        (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
        (function_declarator declarator:
          (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
        (function_declarator declarator:
          (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
      ]))) @definition.property @visibility.public
(class_implementation
  (instance_variables
    (instance_variable
      (struct_declaration
        (struct_declarator
          [
            (identifier) @name
            (pointer_declarator declarator: (identifier) @name)
            (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
            (array_declarator declarator: (identifier) @name)
            (function_declarator declarator:
              (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
            (function_declarator declarator:
              (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
          ])))
      @definition.field @visibility.private))
(instance_variable
  (struct_declaration
    (struct_declarator
      [
        (identifier) @name
        (pointer_declarator declarator: (identifier) @name)
        (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
        (array_declarator declarator: (identifier) @name)
        (function_declarator declarator:
          (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
        (function_declarator declarator:
          (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
      ]))) @definition.field
(visibility_specification) @visibility.section

; Types as in C.
(type_definition
  type: (struct_specifier body: (field_declaration_list) @body)
  declarator: (type_identifier) @name) @definition.struct
(type_definition
  type: (union_specifier body: (field_declaration_list) @body)
  declarator: (type_identifier) @name) @definition.struct
(type_definition
  type: (enum_specifier body: (enumerator_list) @body)
  declarator: (type_identifier) @name) @definition.enum
(type_definition
  declarator: [
    (type_identifier) @name
    (pointer_declarator declarator: (type_identifier) @name)
    (array_declarator declarator: (type_identifier) @name)
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name)))
    (function_declarator declarator:
      (parenthesized_declarator (block_pointer_declarator declarator: (type_identifier) @name)))
  ]) @definition.class
(type_definition
  declarator: (function_declarator declarator: (type_identifier) @name)) @definition.class
(struct_specifier name: (type_identifier) @name body: (_)) @definition.struct
(union_specifier name: (type_identifier) @name body: (_)) @definition.struct
(enum_specifier name: (type_identifier) @name body: (_)) @definition.enum
(enumerator name: (identifier) @name) @definition.enumMember
(field_declaration
  declarator: [
    (field_identifier) @name
    (pointer_declarator declarator: (field_identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
    (array_declarator declarator: (field_identifier) @name)
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
    (function_declarator declarator:
      (parenthesized_declarator (block_pointer_declarator declarator: (field_identifier) @name)))
  ]) @definition.field @visibility.public

; Enumerations written with a macro, of which the grammar knows no more than the name.
(macro_type_specifier
  type: (type_descriptor type: (type_identifier) @name)
  (ERROR (identifier))) @ignore
(macro_type_specifier
  name: (identifier) @_macro
  type: (type_descriptor type: (type_identifier) @name)
  (#any-of? @_macro "NS_ENUM" "NS_OPTIONS" "NS_CLOSED_ENUM" "NS_ERROR_ENUM"))
  @definition.enum
(macro_type_specifier
  name: (identifier) @_macro
  (ERROR (identifier) @name)
  (#any-of? @_macro "NS_ENUM" "NS_OPTIONS" "NS_CLOSED_ENUM" "NS_ERROR_ENUM"))
  @definition.enum

; Macros.
(preproc_def name: (identifier) @name value: (_)) @definition.constant
(preproc_function_def name: (identifier) @name) @definition.function

; Functions.
(function_definition
  declarator: [
    (function_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
    (pointer_declarator declarator:
      (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))
  ]) @definition.function
(declaration
  declarator: [
    (function_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
    (pointer_declarator declarator:
      (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))
  ]
  (#not-any-of? @name "if" "for" "while" "switch")) @definition.function

; Variables of files and of implementations.
(translation_unit
  (declaration
    declarator: [
      (identifier) @name
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)
      (init_declarator
        declarator: [
          (identifier) @name
          (pointer_declarator declarator: (identifier) @name)
          (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
          (array_declarator declarator: (identifier) @name)
          (function_declarator declarator:
            (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
          (function_declarator declarator:
            (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
        ])
    ]) @definition.variable)
(implementation_definition
  (declaration
    declarator: [
      (identifier) @name
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)
      (init_declarator
        declarator: [
          (identifier) @name
          (pointer_declarator declarator: (identifier) @name)
          (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
          (array_declarator declarator: (identifier) @name)
          (function_declarator declarator:
            (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
          (function_declarator declarator:
            (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
        ])
    ]) @definition.variable)
(translation_unit
  (preproc_ifdef
    (declaration
      declarator: [
        (identifier) @name
        (pointer_declarator declarator: (identifier) @name)
        (array_declarator declarator: (identifier) @name)
        (init_declarator
          declarator: [
            (identifier) @name
            (pointer_declarator declarator: (identifier) @name)
            (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
            (array_declarator declarator: (identifier) @name)
            (function_declarator declarator:
              (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
            (function_declarator declarator:
              (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
          ])
      ]) @definition.variable))
(translation_unit
  (preproc_if
    (declaration
      declarator: [
        (identifier) @name
        (pointer_declarator declarator: (identifier) @name)
        (array_declarator declarator: (identifier) @name)
        (init_declarator
          declarator: [
            (identifier) @name
            (pointer_declarator declarator: (identifier) @name)
            (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
            (array_declarator declarator: (identifier) @name)
            (function_declarator declarator:
              (parenthesized_declarator (block_pointer_declarator declarator: (identifier) @name)))
            (function_declarator declarator:
              (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
          ])
      ]) @definition.variable))
