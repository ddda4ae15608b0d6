; Definitions of C.
(struct_specifier name: (type_identifier) @name body: (_)) @definition.struct
(union_specifier name: (type_identifier) @name body: (_)) @definition.struct
(enum_specifier name: (type_identifier) @name body: (_)) @definition.enum
(preproc_def name: (identifier) @name) @definition.constant
(preproc_function_def name: (identifier) @name) @definition.function
(enumerator name: (identifier) @name) @definition.enumMember

; Functions, with up to two stars on what they return.
(function_definition
  declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(function_definition
  declarator: (pointer_declarator
    declarator: (pointer_declarator
      declarator: (function_declarator declarator: (identifier) @name)))) @definition.function
(declaration
  declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(declaration
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(declaration
  declarator: (pointer_declarator
    declarator: (pointer_declarator
      declarator: (function_declarator declarator: (identifier) @name)))) @definition.function

; Type names.
(type_definition declarator: (type_identifier) @name) @definition.class
(type_definition
  declarator: (pointer_declarator declarator: (type_identifier) @name)) @definition.class
(type_definition
  declarator: (array_declarator declarator: (type_identifier) @name)) @definition.class
(type_definition
  declarator: (function_declarator declarator: (type_identifier) @name)) @definition.class
(type_definition
  declarator: (function_declarator
    declarator: (parenthesized_declarator
      (pointer_declarator declarator: (type_identifier) @name)))) @definition.class

; Members.
(field_declaration declarator: (field_identifier) @name) @definition.field
(field_declaration
  declarator: (pointer_declarator declarator: (field_identifier) @name)) @definition.field
(field_declaration
  declarator: (pointer_declarator
    declarator: (pointer_declarator declarator: (field_identifier) @name))) @definition.field
(field_declaration
  declarator: (array_declarator declarator: (field_identifier) @name)) @definition.field
(field_declaration
  declarator: (function_declarator
    declarator: (parenthesized_declarator
      (pointer_declarator declarator: (field_identifier) @name)))) @definition.field

; Variables of files, also inside conditional sections.
(translation_unit (declaration declarator: (identifier) @name) @definition.variable)
(translation_unit
  (declaration declarator: (pointer_declarator declarator: (identifier) @name))
  @definition.variable)
(translation_unit
  (declaration declarator: (array_declarator declarator: (identifier) @name))
  @definition.variable)
(translation_unit
  (declaration
    declarator: (init_declarator declarator: (identifier) @name)) @definition.variable)
(translation_unit
  (declaration
    declarator: (init_declarator
      declarator: (pointer_declarator declarator: (identifier) @name))) @definition.variable)
(translation_unit
  (declaration
    declarator: (init_declarator
      declarator: (array_declarator declarator: (identifier) @name))) @definition.variable)
(translation_unit
  (declaration
    declarator: (init_declarator
      declarator: (array_declarator
        declarator: (array_declarator declarator: (identifier) @name)))) @definition.variable)
(translation_unit
  (declaration
    declarator: (init_declarator
      declarator: (pointer_declarator
        declarator: (array_declarator declarator: (identifier) @name)))) @definition.variable)
(translation_unit
  (preproc_ifdef
    (declaration declarator: (init_declarator declarator: (identifier) @name))
    @definition.variable))
(translation_unit
  (preproc_ifdef (declaration declarator: (identifier) @name) @definition.variable))
