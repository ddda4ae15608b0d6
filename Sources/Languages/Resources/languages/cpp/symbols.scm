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

; A class behind a macro the grammar takes for its name.
(function_definition type: (class_specifier !body) declarator: (identifier) @name)
  @definition.class
(function_definition type: (struct_specifier !body) declarator: (identifier) @name)
  @definition.struct

(template_declaration
  (class_specifier
    name: [(type_identifier) @name (template_type name: (_) @name)] body: (_) @body))
  @definition.class
(template_declaration
  (struct_specifier
    name: [(type_identifier) @name (template_type name: (_) @name)] body: (_) @body))
  @definition.struct
(template_declaration (alias_declaration name: (_) @name)) @definition.class
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
  name: [
    (type_identifier) @name
    (template_type name: (_) @name)
    (qualified_identifier scope: (_) @qualifier name: (type_identifier) @name)]
  body: (_)) @definition.struct
(enum_specifier
  name: [
    (type_identifier) @name
    (qualified_identifier scope: (_) @qualifier name: (type_identifier) @name)]
  body: (_)) @definition.enum
(enumerator name: (_) @name) @definition.enumMember
(namespace_definition name: (_) @name) @definition.namespace
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
  type: [(struct_specifier body: (_)) (union_specifier body: (_)) (enum_specifier body: (_))]
  declarator: (_ declarator: (type_identifier) @name) @definition.class)

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

; Functions of classes: constructors and what converts name no type.
(field_declaration_list
  (function_definition !type declarator: (function_declarator declarator: (identifier) @name))
  @definition.constructor)
(field_declaration_list
  (declaration !type declarator: (function_declarator declarator: (identifier) @name))
  @definition.constructor)
(field_declaration_list
  (template_declaration
    [(function_definition
      !type declarator: (function_declarator declarator: (identifier) @name) body: (_) @body)
      (declaration !type declarator: (function_declarator declarator: (identifier) @name))])
  @definition.constructor)

; Functions outside of their class; the innermost qualifier is the class.
(function_definition
  declarator: (function_declarator declarator: (qualified_identifier scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)] name: (destructor_name) @name)))
  @definition.method
(function_definition
  declarator: (function_declarator declarator: (qualified_identifier
    name: (qualified_identifier scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)] name: (destructor_name) @name))))
  @definition.method
(template_declaration
  (function_definition !type declarator: (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (identifier) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (identifier) @name
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [(identifier) @name])])]))
    body: (_)? @body)) @definition.constructor
(function_definition !type declarator: (function_declarator declarator: (qualified_identifier
      scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
      name: [
        (identifier) @name
        (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (identifier) @name
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [(identifier) @name])])]))) @definition.constructor
(template_declaration
  (function_definition declarator: [
      (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            [(identifier) (destructor_name)] @name (template_function name: (_) @name)
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                [(identifier) (destructor_name)] @name (template_function name: (_) @name)
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])]))
      (_ (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            [(identifier) (destructor_name)] @name (template_function name: (_) @name)
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                [(identifier) (destructor_name)] @name (template_function name: (_) @name)
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])])))
      (_ (_ (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            [(identifier) (destructor_name)] @name (template_function name: (_) @name)
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                [(identifier) (destructor_name)] @name (template_function name: (_) @name)
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])]))))
    ]
    body: (_)? @body)) @definition.method
(function_definition declarator: [
    (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          [(identifier) (destructor_name)] @name (template_function name: (_) @name)
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              [(identifier) (destructor_name)] @name (template_function name: (_) @name)
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])]))
    (_ (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          [(identifier) (destructor_name)] @name (template_function name: (_) @name)
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              [(identifier) (destructor_name)] @name (template_function name: (_) @name)
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])])))
    (_ (_ (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          [(identifier) (destructor_name)] @name (template_function name: (_) @name)
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              [(identifier) (destructor_name)] @name (template_function name: (_) @name)
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [[(identifier) (destructor_name)] @name (template_function name: (_) @name)])])]))))
  ]) @definition.method
(template_declaration
  (function_definition declarator: [
      (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (operator_name) @name
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                (operator_name) @name
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [(operator_name) @name])])]))
      (_ (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (operator_name) @name
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                (operator_name) @name
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [(operator_name) @name])])])))
      (_ (_ (function_declarator declarator: (qualified_identifier
          scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
          name: [
            (operator_name) @name
            (qualified_identifier
              scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
              name: [
                (operator_name) @name
                (qualified_identifier
                  scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                  name: [(operator_name) @name])])]))))
    ]
    body: (_)? @body)) @definition.operator
(function_definition declarator: [
    (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (operator_name) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (operator_name) @name
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [(operator_name) @name])])]))
    (_ (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (operator_name) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (operator_name) @name
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [(operator_name) @name])])])))
    (_ (_ (function_declarator declarator: (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (operator_name) @name
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [
              (operator_name) @name
              (qualified_identifier
                scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
                name: [(operator_name) @name])])]))))
  ]) @definition.operator
(function_definition declarator: (qualified_identifier
    scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
    name: [
      (operator_cast type: (_) @name)
      (qualified_identifier
        scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
        name: [
          (operator_cast type: (_) @name)
          (qualified_identifier
            scope: [(namespace_identifier) @qualifier (template_type name: (_) @qualifier)]
            name: [(operator_cast type: (_) @name)])])])) @definition.operator

; Functions where they belong.
(template_declaration
  (function_definition declarator: [
      (function_declarator declarator: (operator_name) @name)
      (_ (function_declarator declarator: (operator_name) @name))
      (_ (_ (function_declarator declarator: (operator_name) @name)))
    ]
    body: (_)? @body)) @definition.operator
(function_definition declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ (function_declarator declarator: (operator_name) @name))
    (_ (_ (function_declarator declarator: (operator_name) @name)))
  ]) @definition.operator
(template_declaration
  (function_definition declarator: [
      (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name])
      (_ (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name]))
      (_ (_ (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name])))
    ]
    body: (_)? @body)) @definition.function
(function_definition declarator: [
    (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name])
    (_ (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name]))
    (_ (_ (function_declarator declarator: [(identifier) @name (field_identifier) @name (destructor_name) @name])))
  ]
  (#not-any-of? @name "if" "while" "for" "switch" "catch")) @definition.function
(field_declaration declarator: [
    (function_declarator declarator: (operator_name) @name)
    (_ (function_declarator declarator: (operator_name) @name))
    (_ (_ (function_declarator declarator: (operator_name) @name)))
  ]) @definition.operator
(field_declaration declarator: [
    (function_declarator declarator: (field_identifier) @name)
    (_ (function_declarator declarator: (field_identifier) @name))
    (_ (_ (function_declarator declarator: (field_identifier) @name)))
  ]) @definition.method
(template_declaration
  (declaration declarator: [
      (function_declarator declarator: [(identifier) (destructor_name)] @name)
      (_ (function_declarator declarator: [(identifier) (destructor_name)] @name))
      (_ (_ (function_declarator declarator: [(identifier) (destructor_name)] @name)))
    ])) @definition.function
(template_declaration
  (declaration declarator: [
      (function_declarator declarator: (operator_name) @name)
      (_ (function_declarator declarator: (operator_name) @name))
      (_ (_ (function_declarator declarator: (operator_name) @name)))
    ])) @definition.operator
(field_declaration_list
  (declaration declarator: (function_declarator declarator: (destructor_name) @name))
  @definition.method)
(declaration_list
  (declaration declarator: [
      (function_declarator declarator: (operator_name) @name)
      (_ (function_declarator declarator: (operator_name) @name))
      (_ (_ (function_declarator declarator: (operator_name) @name)))
    ]) @definition.operator)
(translation_unit
  (declaration declarator: [
      (function_declarator declarator: (operator_name) @name)
      (_ (function_declarator declarator: (operator_name) @name))
      (_ (_ (function_declarator declarator: (operator_name) @name)))
    ]) @definition.operator)
(declaration declarator: (operator_cast type: (_) @name)) @definition.operator
(function_definition declarator: (operator_cast type: (_) @name)) @definition.operator
(linkage_specification
  body: (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ (function_declarator declarator: (identifier) @name))
      (_ (_ (function_declarator declarator: (identifier) @name)))
    ])) @definition.function
(friend_declaration
  (declaration declarator: [
      (function_declarator declarator: [(identifier) (operator_name)] @name)
      (_ (function_declarator declarator: [(identifier) (operator_name)] @name))
      (_ (_ (function_declarator declarator: [(identifier) (operator_name)] @name)))
    ]) @definition.function)
(template_declaration
  (declaration declarator: (init_declarator declarator: (identifier) @name))) @definition.variable

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
    (reference_declarator (field_identifier) @name)
    (_ declarator: (parenthesized_declarator (_ declarator: (field_identifier) @name)))
    (_ declarator: (parenthesized_declarator
      (_ declarator: (_ declarator: (field_identifier) @name))))
    (_ declarator: (_ declarator: (parenthesized_declarator
      (_ declarator: (field_identifier) @name))))
  ]) @definition.field

; Prototypes of files, up to three conditional sections deep; never those of functions.
(translation_unit [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ declarator: (function_declarator declarator: (identifier) @name))
      (reference_declarator (function_declarator declarator: (identifier) @name))
      (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
    ]) @definition.function
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ declarator: (function_declarator declarator: (identifier) @name))
        (reference_declarator (function_declarator declarator: (identifier) @name))
        (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
      ]) @definition.function
      (_ !body !declarator [
        (declaration declarator: [
          (function_declarator declarator: (identifier) @name)
          (_ declarator: (function_declarator declarator: (identifier) @name))
          (reference_declarator (function_declarator declarator: (identifier) @name))
          (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
        ]) @definition.function
        (_ !body !declarator (declaration declarator: [
          (function_declarator declarator: (identifier) @name)
          (_ declarator: (function_declarator declarator: (identifier) @name))
          (reference_declarator (function_declarator declarator: (identifier) @name))
          (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
        ]) @definition.function)
      ])
    ])
  ])
(declaration_list [
    (declaration declarator: [
      (function_declarator declarator: (identifier) @name)
      (_ declarator: (function_declarator declarator: (identifier) @name))
      (reference_declarator (function_declarator declarator: (identifier) @name))
      (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
    ]) @definition.function
    (_ !body !declarator [
      (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ declarator: (function_declarator declarator: (identifier) @name))
        (reference_declarator (function_declarator declarator: (identifier) @name))
        (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
      ]) @definition.function
      (_ !body !declarator (declaration declarator: [
        (function_declarator declarator: (identifier) @name)
        (_ declarator: (function_declarator declarator: (identifier) @name))
        (reference_declarator (function_declarator declarator: (identifier) @name))
        (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
      ]) @definition.function)
    ])
  ])

; What the grammar makes of these where it does not know a macro.
(ERROR (declaration declarator: [
  (function_declarator declarator: (identifier) @name)
  (_ declarator: (function_declarator declarator: (identifier) @name))
  (reference_declarator (function_declarator declarator: (identifier) @name))
  (_ declarator: (_ declarator: (function_declarator declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (function_declarator declarator: (identifier) @name))))
]) @definition.function)
(ERROR (function_declarator declarator: (identifier) @name) @definition.function)
(ERROR (declaration (storage_class_specifier) declarator: [
  (identifier) @name
  (_ declarator: (identifier) @name)
  (_ declarator: (_ declarator: (identifier) @name))
  (_ (reference_declarator (identifier) @name))
  (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (identifier) @name)))
  (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
  (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
  (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
]) @definition.variable)

; Variables of files likewise. One that its type is declared with does not hold the type.
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
    (_ !body !declarator (declaration
      type: [
        (struct_specifier name: (_) body: (_)) (union_specifier name: (_) body: (_))
        (enum_specifier name: (_) body: (_))]
      declarator: [
        (identifier) @name @definition.variable
        (_ declarator: (identifier) @name) @definition.variable
        (_ declarator: (_ declarator: (identifier) @name)) @definition.variable
      ]))
  ])
(translation_unit [
    (declaration declarator: [
      (identifier) @name
      (_ declarator: (identifier) @name)
      (_ declarator: (_ declarator: (identifier) @name))
      (_ (reference_declarator (identifier) @name))
      (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
      (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
      (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
    ]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (identifier) @name
        (_ declarator: (identifier) @name)
        (_ declarator: (_ declarator: (identifier) @name))
        (_ (reference_declarator (identifier) @name))
        (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
      ]) @definition.variable
      (_ !body !declarator [
        (declaration declarator: [
          (identifier) @name
          (_ declarator: (identifier) @name)
          (_ declarator: (_ declarator: (identifier) @name))
          (_ (reference_declarator (identifier) @name))
          (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
          (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
          (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
        ]) @definition.variable
        (_ !body !declarator (declaration declarator: [
          (identifier) @name
          (_ declarator: (identifier) @name)
          (_ declarator: (_ declarator: (identifier) @name))
          (_ (reference_declarator (identifier) @name))
          (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (identifier) @name)))
          (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
          (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
          (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
        ]) @definition.variable)
      ])
    ])
  ])
(declaration_list [
    (declaration declarator: [
      (identifier) @name
      (_ declarator: (identifier) @name)
      (_ declarator: (_ declarator: (identifier) @name))
      (_ (reference_declarator (identifier) @name))
      (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (identifier) @name)))
      (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
      (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
      (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
    ]) @definition.variable
    (_ !body !declarator [
      (declaration declarator: [
        (identifier) @name
        (_ declarator: (identifier) @name)
        (_ declarator: (_ declarator: (identifier) @name))
        (_ (reference_declarator (identifier) @name))
        (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
      ]) @definition.variable
      (_ !body !declarator (declaration declarator: [
        (identifier) @name
        (_ declarator: (identifier) @name)
        (_ declarator: (_ declarator: (identifier) @name))
        (_ (reference_declarator (identifier) @name))
        (_ declarator: (_ declarator: (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (identifier) @name)))
        (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (identifier) @name))))
        (_ declarator: (_ declarator: (_ (_ declarator: (_ declarator: (identifier) @name)))))
      ]) @definition.variable)
    ])
  ])

; Members of classes given a value outside of them.
(translation_unit
  (declaration declarator: [
    (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
    (init_declarator declarator: (qualified_identifier
      scope: (namespace_identifier) @qualifier name: (identifier) @name))]) @definition.variable)
(declaration_list
  (declaration declarator: [
    (qualified_identifier scope: (namespace_identifier) @qualifier name: (identifier) @name)
    (init_declarator declarator: (qualified_identifier
      scope: (namespace_identifier) @qualifier name: (identifier) @name))]) @definition.variable)
(preproc_def name: (_) @name) @definition.constant
