; Definitions of C.

; The macro that keeps a header from being read twice defines nothing.
(translation_unit
  (preproc_ifdef
    "#ifndef" name: (identifier) . (preproc_def name: (identifier) @name !value) @ignore . (_)))
(translation_unit
  (preproc_if
    condition: (unary_expression argument: (preproc_defined)) .
    (preproc_def name: (identifier) @name !value) @ignore . (_)))
(preproc_def name: (_) @name) @definition.constant
(preproc_function_def name: (_) @name) @definition.function

; `typedef struct a {…} b` is b, which is what its users write.
(type_definition
  type: [(struct_specifier name: (_) @name body: (_)) (union_specifier name: (_) @name body: (_))
    (enum_specifier name: (_) @name body: (_))] @ignore
  declarator: (type_identifier))
(type_definition
  type: [(struct_specifier body: (_) @body) (union_specifier body: (_) @body)]
  declarator: (type_identifier) @name) @definition.struct
(type_definition
  type: (enum_specifier body: (_) @body) declarator: (type_identifier) @name) @definition.enum
(type_definition
  type: [(struct_specifier body: (_)) (union_specifier body: (_)) (enum_specifier body: (_))]
  declarator: (_ declarator: (type_identifier) @name)) @definition.class

; `typedef int (CALL *a)(int)` with a macro for the calling convention.
(type_definition
  type: (macro_type_specifier (ERROR) type: (type_descriptor type: (type_identifier) @name))
  declarator: (parenthesized_declarator)) @definition.class
(type_definition
  type: (macro_type_specifier (ERROR (identifier) @name))
  declarator: (parenthesized_declarator)) @definition.class
(type_definition
  declarator: [
    (type_identifier) @name
    (_ declarator: (type_identifier) @name)
    (_ declarator: (_ declarator: (type_identifier) @name))
    (_ declarator: (_ declarator: (_ declarator: (type_identifier) @name)))
    (_ declarator: (_ (_ declarator: (type_identifier) @name)))
    (_ declarator: (_ (_ declarator: (_ declarator: (type_identifier) @name))))
    (_ declarator: (_ declarator: (_ (_ declarator: (type_identifier) @name))))
    (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (type_identifier) @name)))))
  ]) @definition.class

(struct_specifier name: (_) @name body: (_)) @definition.struct
(union_specifier name: (_) @name body: (_)) @definition.struct
(enum_specifier name: (_) @name body: (_)) @definition.enum
(enumerator name: (_) @name) @definition.enumMember

; A struct behind a macro the grammar takes for a type.
(function_definition
  declarator: (identifier) @_word
  (ERROR (identifier) @name)
  (#any-of? @_word "struct" "union")) @definition.struct

; A member that its type is declared with does not hold the type.
(field_declaration
  type: [
    (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
    (enum_specifier name: (_) body: (_))]
  declarator: [
    (field_identifier) @name @definition.field
    (_ declarator: (field_identifier) @name) @definition.field])

; Members, behind up to three stars and brackets, and pointers to functions.
(field_declaration
  declarator: [
    (field_identifier) @name
    (pointer_declarator declarator: [
      (field_identifier) @name
      (pointer_declarator declarator: [
        (field_identifier) @name
        (pointer_declarator declarator: (field_identifier) @name)
        (array_declarator declarator: (field_identifier) @name)])
      (array_declarator declarator: (field_identifier) @name)])
    (array_declarator declarator: [
      (field_identifier) @name
      (array_declarator declarator: [
        (field_identifier) @name
        (array_declarator declarator: (field_identifier) @name)])])
    (_ declarator: (parenthesized_declarator (_ declarator: (field_identifier) @name)))
    (_ declarator: (parenthesized_declarator
      (_ declarator: (_ declarator: (field_identifier) @name))))
    (_ declarator: (_ declarator: (parenthesized_declarator
      (_ declarator: (field_identifier) @name))))
  ]) @definition.field

; Functions, behind up to three stars on what they return, or returning a function.
(function_definition
  declarator: [
    (function_declarator declarator: (identifier) @name)
    (_ declarator: (function_declarator declarator: (identifier) @name))
    (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
    (_ declarator: (_ declarator: (_ declarator:
      (function_declarator declarator: (identifier) @name))))
    (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
    (function_declarator declarator: (parenthesized_declarator (identifier) @name))
  ]
  (#not-any-of? @name "if" "while" "for" "switch")) @definition.function

; What the grammar makes of these where it does not know a macro.
(ERROR (declaration declarator: [
  (function_declarator declarator: (identifier) @name)
  (_ declarator: (function_declarator declarator: (identifier) @name))
  (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
]) @definition.function)
(ERROR (function_declarator declarator: (identifier) @name) @definition.function)
(ERROR (declaration (storage_class_specifier) declarator: [
  (identifier) @name
  (_ declarator: (identifier) @name)
  (_ declarator: (_ declarator: (identifier) @name))
  (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
  (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
  (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
]) @definition.variable)

; Prototypes and variables of files, up to three conditional sections deep; never those of
; functions. One that its type is declared with does not hold the type.
(translation_unit [
  (declaration
    type: [
      (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
      (enum_specifier name: (_) body: (_))]
    declarator: [
      (identifier) @name @definition.variable
      (_ declarator: (identifier) @name) @definition.variable
      (_ declarator: (_ declarator: (identifier) @name)) @definition.variable
    ])
  (_ !body !declarator
    (declaration
      type: [
        (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
        (enum_specifier name: (_) body: (_))]
      declarator: [
        (identifier) @name @definition.variable
        (_ declarator: (identifier) @name) @definition.variable
        (_ declarator: (_ declarator: (identifier) @name)) @definition.variable
      ]))])
(translation_unit [
  (declaration declarator: [
    (function_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ declarator: (function_declarator declarator: (identifier) @name))])
    (function_declarator declarator: (parenthesized_declarator
      (_ declarator: (function_declarator declarator: (identifier) @name))))
  ]) @definition.function
  (declaration declarator: [
    (identifier) @name
    (init_declarator declarator: [
      (identifier) @name
      (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
    (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (function_declarator declarator: (parenthesized_declarator
      (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
  ]) @definition.variable
  (_ !body !declarator [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (pointer_declarator declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ declarator: (function_declarator declarator: (identifier) @name))])
      (function_declarator declarator: (parenthesized_declarator
        (_ declarator: (function_declarator declarator: (identifier) @name))))
    ]) @definition.function
    (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [
        (identifier) @name
        (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
      (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (function_declarator declarator: (parenthesized_declarator
        (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
    ]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (pointer_declarator declarator: [
          (function_declarator declarator: (identifier) @name)
          (_ declarator: (function_declarator declarator: (identifier) @name))])
        (function_declarator declarator: (parenthesized_declarator
          (_ declarator: (function_declarator declarator: (identifier) @name))))
      ]) @definition.function
      (declaration declarator: [
        (identifier) @name
        (init_declarator declarator: [
          (identifier) @name
          (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
          (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
        (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (function_declarator declarator: (parenthesized_declarator
          (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
      ]) @definition.variable
      (_ !body !declarator [
        (declaration declarator: [
          (function_declarator declarator: (identifier) @name)
          (pointer_declarator declarator: [
            (function_declarator declarator: (identifier) @name)
            (_ declarator: (function_declarator declarator: (identifier) @name))])
          (function_declarator declarator: (parenthesized_declarator
            (_ declarator: (function_declarator declarator: (identifier) @name))))
        ]) @definition.function
        (declaration declarator: [
          (identifier) @name
          (init_declarator declarator: [
            (identifier) @name
            (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
            (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
          (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
          (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
          (function_declarator declarator: (parenthesized_declarator
            (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
        ]) @definition.variable])])])])
(declaration_list [
  (declaration declarator: [
    (function_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ declarator: (function_declarator declarator: (identifier) @name))])
    (function_declarator declarator: (parenthesized_declarator
      (_ declarator: (function_declarator declarator: (identifier) @name))))
  ]) @definition.function
  (declaration declarator: [
    (identifier) @name
    (init_declarator declarator: [
      (identifier) @name
      (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
    (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (function_declarator declarator: (parenthesized_declarator
      (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
  ]) @definition.variable
  (_ !body !declarator [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (pointer_declarator declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ declarator: (function_declarator declarator: (identifier) @name))])
      (function_declarator declarator: (parenthesized_declarator
        (_ declarator: (function_declarator declarator: (identifier) @name))))
    ]) @definition.function
    (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [
        (identifier) @name
        (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
      (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
      (function_declarator declarator: (parenthesized_declarator
        (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
    ]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (pointer_declarator declarator: [
          (function_declarator declarator: (identifier) @name)
          (_ declarator: (function_declarator declarator: (identifier) @name))])
        (function_declarator declarator: (parenthesized_declarator
          (_ declarator: (function_declarator declarator: (identifier) @name))))
      ]) @definition.function
      (declaration declarator: [
        (identifier) @name
        (init_declarator declarator: [
          (identifier) @name
          (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])
          (_ declarator: (_ (_ declarator: [(identifier) @name (_ declarator: (identifier) @name)])))])
        (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (array_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
        (function_declarator declarator: (parenthesized_declarator
          (_ declarator: [(identifier) @name (array_declarator declarator: (identifier) @name)])))
      ]) @definition.variable])])])
