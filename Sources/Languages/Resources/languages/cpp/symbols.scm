; Definitions of C++.
(class_specifier name: (type_identifier) @name body: (_)) @definition.class
(class_specifier name: (template_type name: (type_identifier) @name) body: (_)) @definition.class
(class_specifier
  name: (qualified_identifier name: (type_identifier) @name) body: (_)) @definition.class
(struct_specifier name: (type_identifier) @name body: (_)) @definition.struct
(struct_specifier name: (template_type name: (type_identifier) @name) body: (_))
  @definition.struct
(struct_specifier
  name: (qualified_identifier name: (type_identifier) @name) body: (_)) @definition.struct
(union_specifier name: (type_identifier) @name body: (_)) @definition.struct
(enum_specifier name: (type_identifier) @name body: (_)) @definition.enum
(namespace_definition name: (namespace_identifier) @name) @definition.namespace
(namespace_definition name: (nested_namespace_specifier (namespace_identifier) @name .))
  @definition.namespace
(alias_declaration name: (type_identifier) @name) @definition.class
(concept_definition name: (identifier) @name) @definition.interface

; Methods inside their class, by what they return.
(function_definition
  declarator: (function_declarator declarator: (field_identifier) @name)) @definition.method
(function_definition
  declarator: (function_declarator declarator: (destructor_name) @name)) @definition.method
(function_definition
  declarator: (function_declarator declarator: (operator_name) @name)) @definition.operator
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (field_identifier) @name))) @definition.method
(function_definition
  declarator: (reference_declarator
    (function_declarator declarator: (field_identifier) @name))) @definition.method
(function_definition
  declarator: (reference_declarator
    (function_declarator declarator: (operator_name) @name))) @definition.operator
(function_definition
  declarator: (reference_declarator
    (function_declarator declarator: (identifier) @name))) @definition.function
(field_declaration
  declarator: (function_declarator declarator: (field_identifier) @name)) @definition.method
(field_declaration
  declarator: (function_declarator declarator: (operator_name) @name)) @definition.operator
(field_declaration
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (field_identifier) @name))) @definition.method
(field_declaration
  declarator: (reference_declarator
    (function_declarator declarator: (field_identifier) @name))) @definition.method
(field_declaration
  declarator: (reference_declarator
    (function_declarator declarator: (operator_name) @name))) @definition.operator
(declaration
  declarator: (function_declarator declarator: (destructor_name) @name)) @definition.method
(declaration
  declarator: (reference_declarator
    (function_declarator declarator: (identifier) @name))) @definition.function

; Methods outside of their class; the innermost qualifier is the class.
(function_definition
  declarator: (function_declarator
    declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
      name: [(identifier) (destructor_name) (operator_name)] @name))) @definition.method
(function_definition
  declarator: (function_declarator
    declarator: (qualified_identifier
      name: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
        name: [(identifier) (destructor_name) (operator_name)] @name)))) @definition.method
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator
      declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
        name: [(identifier) (operator_name)] @name)))) @definition.method
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator
      declarator: (qualified_identifier
        name: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
          name: [(identifier) (operator_name)] @name))))) @definition.method
(function_definition
  declarator: (reference_declarator
    (function_declarator
      declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
        name: [(identifier) (operator_name)] @name)))) @definition.method
(function_definition
  declarator: (reference_declarator
    (function_declarator
      declarator: (qualified_identifier
        name: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (type_identifier) @qualifier)]
          name: [(identifier) (operator_name)] @name))))) @definition.method

; Variables of namespaces.
(namespace_definition
  body: (declaration_list
    (declaration
      declarator: (init_declarator declarator: (identifier) @name)) @definition.variable))
(namespace_definition
  body: (declaration_list
    (declaration
      declarator: (init_declarator
        declarator: (array_declarator declarator: (identifier) @name))) @definition.variable))
(namespace_definition
  body: (declaration_list
    (declaration declarator: (identifier) @name) @definition.variable))
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
