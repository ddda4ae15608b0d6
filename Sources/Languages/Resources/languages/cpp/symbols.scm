; Definitions of C++.

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

; A macro before the name of a namespace or a class makes a function of it for the grammar.
(function_definition
  (ERROR (identifier) @_word) declarator: (identifier) @name
  (#eq? @_word "namespace")) @definition.namespace
(function_definition
  declarator: (identifier) @_word (ERROR (identifier) @name)
  (#eq? @_word "namespace")) @definition.namespace
(function_definition
  declarator: (identifier) @_word (ERROR (identifier) @name)
  (#any-of? @_word "class" "struct" "union")) @definition.class
(function_definition
  type: (class_specifier !body)
  [
    declarator: (identifier) @name
    (ERROR . (identifier) @name . (type_identifier)? .)
    declarator: (parenthesized_declarator (ERROR (identifier) @name .) . (identifier) .)
  ]) @definition.class
(function_definition
  type: (struct_specifier !body)
  [
    declarator: (identifier) @name
    declarator: (parenthesized_declarator (ERROR (identifier) @name .) . (identifier) .)
  ]) @definition.struct
(template_declaration
  (function_definition
    type: [(class_specifier !body) (struct_specifier !body)]
    [declarator: (identifier) @name (ERROR . (identifier) @name .)]
    body: (_) @body)) @definition.class
(function_definition
  declarator: [(identifier) (parenthesized_declarator)]
  body: (compound_statement [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ (function_declarator declarator: (identifier) @name))
      (_ (_ (function_declarator declarator: (identifier) @name)))]) @definition.function
    (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [(identifier) @name (_ (identifier) @name)])
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)]) @definition.variable
    (declaration declarator: [
      (_ (function_declarator declarator: (operator_name) @name))
      (_ (_ (function_declarator declarator: (operator_name) @name)))]) @definition.operator
    (labeled_statement label: (_) @visibility.section)
    (labeled_statement (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ (function_declarator declarator: (identifier) @name))
      (_ (_ (function_declarator declarator: (identifier) @name)))]) @definition.function)
    (labeled_statement (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [(identifier) @name (_ (identifier) @name)])
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)]) @definition.variable)
    (ERROR (function_declarator declarator: (destructor_name) @name) @definition.method)]))

; Types, aliases and namespaces.
(template_declaration [
  (class_specifier
    name: [(type_identifier) @name (template_type name: (_) @name)] body: (_) @body)
  (alias_declaration name: (_) @name)]) @definition.class
(template_declaration
  (struct_specifier
    name: [(type_identifier) @name (template_type name: (_) @name)] body: (_) @body))
  @definition.struct
(template_declaration (concept_definition name: (_) @name)) @definition.interface
(alias_declaration name: (_) @name) @definition.class
(concept_definition name: (_) @name) @definition.interface
(class_specifier
  name: [
    (type_identifier) @name
    (template_type name: (_) @name)
    (qualified_identifier scope: (_) @qualifier name: (type_identifier) @name)]
  body: (_)) @definition.class
(struct_specifier
  name: [
    (type_identifier) @name
    (template_type name: (_) @name)
    (qualified_identifier scope: (_) @qualifier name: (type_identifier) @name)]
  body: (_)) @definition.struct
(union_specifier
  name: [(type_identifier) @name (template_type name: (_) @name)] body: (_)) @definition.struct
(enum_specifier
  name: [
    (type_identifier) @name
    (qualified_identifier scope: (_) @qualifier name: (type_identifier) @name)]
  body: (_)) @definition.enum
(enumerator name: (_) @name) @definition.enumMember
(namespace_definition
  name: [
    (namespace_identifier) @name
    (nested_namespace_specifier
      . (namespace_identifier) @qualifier . (namespace_identifier) @name)
    (nested_namespace_specifier
      . (namespace_identifier) @qualifier . (nested_namespace_specifier) @name)
  ]) @definition.namespace
(namespace_alias_definition name: (_) @name) @definition.namespace
(access_specifier) @visibility.section

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
  declarator: [
    (type_identifier) @name
    (reference_declarator (type_identifier) @name)
    (_ declarator: [
      (type_identifier) @name
      (_ declarator: (type_identifier) @name)
      (_ (_ declarator: (type_identifier) @name))
      (_ declarator: (_ (_ declarator: (type_identifier) @name)))])
  ]) @definition.class

; A deduction guide names no function.
(template_declaration
  (declaration
    !type
    declarator: (function_declarator
      declarator: (identifier) @name (trailing_return_type)))) @ignore

; Constructors name no type.
(template_declaration
  (function_definition
    !type
    declarator: [
      (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (identifier) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: (identifier) @name)]))]
    body: (_)? @body)) @definition.constructor
(template_declaration
  (function_definition
    declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: (operator_cast type: (_) @name))
    body: (_)? @body)) @definition.operator
(field_declaration_list [
  (function_definition !type declarator: (function_declarator declarator: (identifier) @name))
    @definition.constructor
  (declaration !type declarator: (function_declarator declarator: (identifier) @name))
    @definition.constructor
  (template_declaration [
    (function_definition
      !type declarator: (function_declarator declarator: (identifier) @name) body: (_)? @body)
    (declaration !type declarator: (function_declarator declarator: (identifier) @name))])
    @definition.constructor
  (declaration declarator: (function_declarator declarator: (destructor_name) @name))
    @definition.method
  (declaration declarator: (operator_cast type: (_) @name)) @definition.operator])
; A name in parentheses, as in `int (min)()`, is read as a parameter.
(function_definition
  declarator: (function_declarator
    declarator: (function_declarator
      declarator: (identifier)
      parameters: (parameter_list
        . (parameter_declaration type: (type_identifier) @name !declarator) .)))
  body: (_) @body) @definition.function
(function_definition
  !type
  declarator: (function_declarator declarator: (qualified_identifier
    scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
    name: [
      (identifier) @name
      (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (identifier) @name
          (qualified_identifier scope: (_) @qualifier name: (identifier) @name)])])))
  @definition.constructor

(declaration_list [
  (expression_statement (assignment_expression left: (call_expression function:
    (qualified_identifier scope: (_) @qualifier name: (identifier) @name))))
    @definition.constructor
  (expression_statement (assignment_expression left: (call_expression function:
    (qualified_identifier scope: (_) @qualifier name: (destructor_name) @name))))
    @definition.method])

; Operators and conversions.
(function_definition
  declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ !parameters (function_declarator declarator: (operator_name) @name))
    (operator_cast type: (_) @name)
    (function_declarator declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: [
        (operator_name) @name
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: (operator_name) @name)]))
    (_ !parameters (function_declarator declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: [
        (operator_name) @name
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: (operator_name) @name)])))
    (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: [
        (operator_cast type: (_) @name)
        (qualified_identifier scope: (_) @qualifier name: (operator_cast type: (_) @name))])
  ]) @definition.operator
(template_declaration [
  (function_definition
    declarator: [
      (function_declarator declarator: [
        (operator_name) @name
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: (operator_name) @name)])
      (reference_declarator (function_declarator declarator: [
        (operator_name) @name
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: (operator_name) @name)]))
      (operator_cast type: (_) @name)]
    body: (_)? @body)
  (declaration declarator: [
    (function_declarator declarator: (operator_name) @name)
    (reference_declarator (function_declarator declarator: (operator_name) @name))
    (operator_cast type: (_) @name)])]) @definition.operator
(field_declaration
  declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ !parameters (function_declarator declarator: (operator_name) @name))]) @definition.operator

; Functions, with the innermost of the names they are qualified by.
(template_declaration
  (function_definition
    !type
    declarator: (function_declarator declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: (identifier) @name))
    body: (_)? @body)) @definition.constructor
(template_declaration [
  (function_definition
    declarator: [
      (function_declarator declarator: [
        (identifier) @name (field_identifier) @name (destructor_name) @name
        (template_function name: (_) @name)
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (identifier) @name (destructor_name) @name (template_function name: (_) @name)
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                (identifier) @name (destructor_name) @name
                (qualified_identifier scope: (_) @qualifier name: (identifier) @name)])])])
      (_ !parameters (function_declarator declarator: [
        (identifier) @name (field_identifier) @name (template_function name: (_) @name)
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (identifier) @name
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                (identifier) @name
                (qualified_identifier scope: (_) @qualifier name: (identifier) @name)])])]))
      (pointer_declarator (_ (function_declarator
        declarator: [(identifier) @name (field_identifier) @name])))]
    body: (_)? @body)
  (declaration declarator: [
    (function_declarator declarator: [(identifier) @name (destructor_name) @name])
    (_ !parameters (function_declarator declarator: (identifier) @name))
    (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])])
    @definition.function
(template_declaration
  (declaration declarator: (init_declarator declarator: [
    (identifier) @name
    (template_function name: (_) @name)
    (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: (identifier) @name)]))) @definition.variable
(function_definition
  declarator: [
    (function_declarator declarator: [
      (identifier) @name (field_identifier) @name (destructor_name) @name
      (template_function name: (_) @name)
      (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (identifier) @name (destructor_name) @name (template_function name: (_) @name)
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (identifier) @name (destructor_name) @name
              (qualified_identifier scope: (_) @qualifier name: (identifier) @name)])])])
    (_ !parameters (function_declarator declarator: [
      (identifier) @name (field_identifier) @name (template_function name: (_) @name)
      (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (identifier) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (identifier) @name
              (qualified_identifier scope: (_) @qualifier name: (identifier) @name)])])]))
    (pointer_declarator (_ (function_declarator
      declarator: [(identifier) @name (field_identifier) @name])))]
  (#not-any-of? @name "if" "while" "for" "switch" "catch")) @definition.function
(field_declaration
  declarator: [
    (function_declarator declarator: (field_identifier) @name)
    (_ !parameters (function_declarator declarator: (field_identifier) @name))
    (pointer_declarator (_ (function_declarator declarator: (field_identifier) @name)))
  ]) @definition.method
(friend_declaration
  (declaration declarator: [
    (function_declarator declarator: [(identifier) (operator_name)] @name)
    (_ !parameters (function_declarator declarator: [(identifier) (operator_name)] @name))])
    @definition.function)

; A member that its type is declared with does not hold the type.
(field_declaration
  type: [
    (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
    (class_specifier name: (_) body: (_)) (enum_specifier name: (_) body: (_))]
  declarator: [
    (field_identifier) @name @definition.field
    (_ declarator: (field_identifier) @name) @definition.field])

; Members, behind up to two stars and brackets, and pointers to functions.
(field_declaration
  declarator: [
    (field_identifier) @name
    (pointer_declarator declarator: [
      (field_identifier) @name
      (pointer_declarator declarator: (field_identifier) @name)
      (array_declarator declarator: (field_identifier) @name)])
    (array_declarator declarator: [
      (field_identifier) @name
      (array_declarator declarator: (field_identifier) @name)])
    (reference_declarator (field_identifier) @name)
    (function_declarator
      declarator: (parenthesized_declarator (_ declarator: (field_identifier) @name)))
  ]) @definition.field

; Prototypes and variables of files and namespaces, also in conditional sections; never those of
; functions. One that its type is declared with does not hold the type.
(translation_unit (declaration
  type: [
    (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
    (class_specifier name: (_) body: (_)) (enum_specifier name: (_) body: (_))]
  declarator: [
    (identifier) @name @definition.variable
    (_ declarator: (identifier) @name) @definition.variable]))
(declaration_list (declaration
  type: [
    (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
    (class_specifier name: (_) body: (_)) (enum_specifier name: (_) body: (_))]
  declarator: [
    (identifier) @name @definition.variable
    (_ declarator: (identifier) @name) @definition.variable]))
(linkage_specification body: (declaration declarator: [
  (function_declarator declarator: (identifier) @name)
  (_ !parameters (function_declarator declarator: (identifier) @name))]) @definition.function)
(translation_unit [
  (declaration declarator: [
    (function_declarator declarator: (identifier) @name)
    (_ !parameters (function_declarator declarator: (identifier) @name))
    (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
    @definition.function
  (declaration declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ !parameters (function_declarator declarator: (operator_name) @name))]) @definition.operator
  (declaration declarator: [
    (identifier) @name
    (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
    (init_declarator declarator: [
      (identifier) @name
      (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
      (_ [(identifier) @name (_ declarator: (identifier) @name)])
      (_ (_ (_ declarator: (identifier) @name)))])
    (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (array_declarator declarator: [
      (identifier) @name
      (array_declarator declarator: (identifier) @name)
      (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)])
    (function_declarator declarator: (parenthesized_declarator (_ declarator: (identifier) @name)))
  ]) @definition.variable
  (_ !body !declarator [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ !parameters (function_declarator declarator: (identifier) @name))
      (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
      @definition.function
    (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [
        (identifier) @name
        (_ [(identifier) @name (_ declarator: (identifier) @name)])])
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ !parameters (function_declarator declarator: (identifier) @name))
        (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
        @definition.function
      (declaration declarator: [
        (identifier) @name
        (init_declarator declarator: [
          (identifier) @name
          (_ [(identifier) @name (_ declarator: (identifier) @name)])])
        (pointer_declarator declarator: (identifier) @name)
        (array_declarator declarator: (identifier) @name)]) @definition.variable])])])
(declaration_list [
  (declaration declarator: [
    (function_declarator declarator: (identifier) @name)
    (_ !parameters (function_declarator declarator: (identifier) @name))
    (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
    @definition.function
  (declaration declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ !parameters (function_declarator declarator: (operator_name) @name))]) @definition.operator
  (declaration declarator: [
    (identifier) @name
    (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
    (init_declarator declarator: [
      (identifier) @name
      (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
      (_ [(identifier) @name (_ declarator: (identifier) @name)])
      (_ (_ (_ declarator: (identifier) @name)))])
    (pointer_declarator declarator: [(identifier) @name (_ declarator: (identifier) @name)])
    (array_declarator declarator: [
      (identifier) @name
      (array_declarator declarator: (identifier) @name)
      (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)])
    (function_declarator declarator: (parenthesized_declarator (_ declarator: (identifier) @name)))
  ]) @definition.variable
  (_ !body !declarator [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ !parameters (function_declarator declarator: (identifier) @name))
      (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
      @definition.function
    (declaration declarator: [
      (identifier) @name
      (init_declarator declarator: [
        (identifier) @name
        (_ [(identifier) @name (_ declarator: (identifier) @name)])])
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ !parameters (function_declarator declarator: (identifier) @name))
        (pointer_declarator (_ (function_declarator declarator: (identifier) @name)))])
        @definition.function
      (declaration declarator: [
        (identifier) @name
        (init_declarator declarator: [
          (identifier) @name
          (_ [(identifier) @name (_ declarator: (identifier) @name)])])
        (pointer_declarator declarator: (identifier) @name)
        (array_declarator declarator: (identifier) @name)]) @definition.variable])])])
