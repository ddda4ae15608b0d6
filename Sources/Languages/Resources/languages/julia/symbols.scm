; Definitions of Julia.

; Fields of types, and constructors.
(struct_definition
  (block
    [
      (identifier) @name @definition.field
      (typed_expression . (identifier) @name) @definition.field
      (const_statement
        [(identifier) @name (typed_expression . (identifier) @name)]) @definition.field
      (assignment
        . [(identifier) @name (typed_expression . (identifier) @name)]) @definition.field
      (macrocall_expression
        (macro_argument_list
          [(identifier) @name (typed_expression . (identifier) @name)])) @definition.field
    ]))
(struct_definition
  (block
    (function_definition
      (signature
        [
          (call_expression
            . [
              (identifier) @name
              (field_expression value: (_) @qualifier (identifier) @name)
              (parametrized_type_expression . (identifier) @name)
              (parametrized_type_expression
                . (field_expression value: (_) @qualifier (identifier) @name))
            ]
            (argument_list))
          (_
            . (call_expression
              . [
                (identifier) @name
                (field_expression value: (_) @qualifier (identifier) @name)
                (parametrized_type_expression . (identifier) @name)
                (parametrized_type_expression
                  . (field_expression value: (_) @qualifier (identifier) @name))
              ]
              (argument_list)))
          (where_expression
            . (typed_expression
              . (call_expression
                . [
                  (identifier) @name
                  (field_expression value: (_) @qualifier (identifier) @name)
                  (parametrized_type_expression . (identifier) @name)
                  (parametrized_type_expression
                    . (field_expression value: (_) @qualifier (identifier) @name))
                ]
                (argument_list))))
        ])
      (block)? @body) @definition.constructor))
(struct_definition
  (block
    (assignment
      . [
        (call_expression
          . [
            (identifier) @name
            (field_expression value: (_) @qualifier (identifier) @name)
            (parametrized_type_expression . (identifier) @name)
            (parametrized_type_expression
              . (field_expression value: (_) @qualifier (identifier) @name))
          ]
          (argument_list))
        (typed_expression
          . (call_expression
            . [
              (identifier) @name
              (field_expression value: (_) @qualifier (identifier) @name)
              (parametrized_type_expression . (identifier) @name)
              (parametrized_type_expression
                . (field_expression value: (_) @qualifier (identifier) @name))
            ]
            (argument_list)))
        (where_expression
          . [
            (call_expression
              . [
                (identifier) @name
                (field_expression value: (_) @qualifier (identifier) @name)
                (parametrized_type_expression . (identifier) @name)
                (parametrized_type_expression
                  . (field_expression value: (_) @qualifier (identifier) @name))
              ]
              (argument_list))
            (typed_expression
              . (call_expression
                . [
                  (identifier) @name
                  (field_expression value: (_) @qualifier (identifier) @name)
                  (parametrized_type_expression . (identifier) @name)
                  (parametrized_type_expression
                    . (field_expression value: (_) @qualifier (identifier) @name))
                ]
                (argument_list)))
          ])
      ]
      (operator)
      (_) @body) @definition.constructor))

; Modules, types, functions, macros and constants.
(module_definition name: (identifier) @name) @definition.module
(struct_definition
  (type_head
    [
      (identifier) @name
      (parametrized_type_expression . (identifier) @name)
      (binary_expression . (identifier) @name)
      (binary_expression . (parametrized_type_expression . (identifier) @name))
    ])
  [(block) "end"] @body) @definition.struct
(abstract_definition
  (type_head
    [
      (identifier) @name
      (parametrized_type_expression . (identifier) @name)
      (binary_expression . (identifier) @name)
      (binary_expression . (parametrized_type_expression . (identifier) @name))
    ])
  "end" @body) @definition.class
(primitive_definition
  (type_head
    [
      (identifier) @name
      (parametrized_type_expression . (identifier) @name)
      (binary_expression . (identifier) @name)
      (binary_expression . (parametrized_type_expression . (identifier) @name))
    ])
  "end" @body) @definition.struct
(function_definition
  (signature
    [
      (call_expression
        . [
          (identifier) @name
          (field_expression value: (_) @qualifier (identifier) @name)
          (parametrized_type_expression . (identifier) @name)
          (parametrized_type_expression
            . (field_expression value: (_) @qualifier (identifier) @name))
        ]
        (argument_list))
      (_
        . (call_expression
          . [
            (identifier) @name
            (field_expression value: (_) @qualifier (identifier) @name)
            (parametrized_type_expression . (identifier) @name)
            (parametrized_type_expression
              . (field_expression value: (_) @qualifier (identifier) @name))
          ]
          (argument_list)))
      (where_expression
        . (typed_expression
          . (call_expression
            . [
              (identifier) @name
              (field_expression value: (_) @qualifier (identifier) @name)
              (parametrized_type_expression . (identifier) @name)
              (parametrized_type_expression
                . (field_expression value: (_) @qualifier (identifier) @name))
            ]
            (argument_list))))
    ])
  (block)? @body) @definition.function
(function_definition
  (signature
    [
      (call_expression
        . [
          (operator) @name
          (field_expression
            value: (_) @qualifier
            (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
        ]
        (argument_list))
      (_
        . (call_expression
          . [
            (operator) @name
            (field_expression
              value: (_) @qualifier
              (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
          ]
          (argument_list)))
      (where_expression
        . (typed_expression
          . (call_expression
            . [
              (operator) @name
              (field_expression
                value: (_) @qualifier
                (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
            ]
            (argument_list))))
    ])
  (block)? @body) @definition.operator
(function_definition (signature (identifier) @name)) @definition.function
(macro_definition
  (signature (call_expression . [(identifier) @name (operator) @name]))
  (block)? @body) @definition.function
(const_statement
  (assignment
    . [
      (identifier) @name
      (operator) @name
      (typed_expression . (identifier) @name)
      (parametrized_type_expression . (identifier) @name)
      (open_tuple (identifier) @name)
      (tuple_expression (identifier) @name)
    ])) @definition.constant

; Functions of one line.
(assignment
  . [
    (call_expression
      . [
        (identifier) @name
        (field_expression value: (_) @qualifier (identifier) @name)
        (parametrized_type_expression . (identifier) @name)
        (parametrized_type_expression
          . (field_expression value: (_) @qualifier (identifier) @name))
      ]
      (argument_list))
    (typed_expression
      . (call_expression
        . [
          (identifier) @name
          (field_expression value: (_) @qualifier (identifier) @name)
          (parametrized_type_expression . (identifier) @name)
          (parametrized_type_expression
            . (field_expression value: (_) @qualifier (identifier) @name))
        ]
        (argument_list)))
    (where_expression
      . [
        (call_expression
          . [
            (identifier) @name
            (field_expression value: (_) @qualifier (identifier) @name)
            (parametrized_type_expression . (identifier) @name)
            (parametrized_type_expression
              . (field_expression value: (_) @qualifier (identifier) @name))
          ]
          (argument_list))
        (typed_expression
          . (call_expression
            . [
              (identifier) @name
              (field_expression value: (_) @qualifier (identifier) @name)
              (parametrized_type_expression . (identifier) @name)
              (parametrized_type_expression
                . (field_expression value: (_) @qualifier (identifier) @name))
            ]
            (argument_list)))
      ])
  ]
  (operator)
  (_) @body) @definition.function
(assignment
  . [
    (call_expression
      . [
        (operator) @name
        (field_expression
          value: (_) @qualifier
          (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
      ]
      (argument_list))
    (typed_expression
      . (call_expression
        . [
          (operator) @name
          (field_expression
            value: (_) @qualifier
            (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
        ]
        (argument_list)))
    (where_expression
      . [
        (call_expression
          . [
            (operator) @name
            (field_expression
              value: (_) @qualifier
              (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
          ]
          (argument_list))
        (typed_expression
          . (call_expression
            . [
              (operator) @name
              (field_expression
                value: (_) @qualifier
                (quote_expression [(operator) @name (parenthesized_expression (operator) @name)]))
            ]
            (argument_list)))
      ])
  ]
  (operator)
  (_) @body) @definition.operator
(assignment
  . [
    (binary_expression (_) (operator) @name (_))
    (parenthesized_expression (binary_expression (_) (operator) @name (_)))
  ]
  (operator)
  (_) @body) @definition.operator

; Enumerations and their members.
(macrocall_expression
  (macro_identifier (identifier) @_macro)
  (macro_argument_list . [(identifier) @name (typed_expression . (identifier) @name)])
  (#eq? @_macro "enum")) @definition.enum
(macrocall_expression
  (macro_identifier (identifier) @_macro)
  (macro_argument_list
    . (_)
    [
      (identifier) @name @definition.enumMember
      (assignment . (identifier) @name) @definition.enumMember
    ])
  (#eq? @_macro "enum"))
(macrocall_expression
  (macro_identifier (identifier) @_macro)
  (macro_argument_list
    . (_)
    . (compound_statement
      (block
        [
          (identifier) @name @definition.enumMember
          (assignment . (identifier) @name) @definition.enumMember
        ])))
  (#eq? @_macro "enum"))

; Variables of files and modules.
(source_file
  (global_statement
    [
      (identifier) @name
      (typed_expression . (identifier) @name)
      (assignment
        . [
          (identifier) @name
          (typed_expression . (identifier) @name)
          (open_tuple (identifier) @name)
          (tuple_expression (identifier) @name)
        ])
    ]) @definition.variable)
(module_definition
  (block
    (global_statement
      [
        (identifier) @name
        (typed_expression . (identifier) @name)
        (assignment
          . [
            (identifier) @name
            (typed_expression . (identifier) @name)
            (open_tuple (identifier) @name)
            (tuple_expression (identifier) @name)
          ])
      ]) @definition.variable))
(source_file
  (assignment
    . [
      (identifier) @name
      (typed_expression . (identifier) @name)
      (open_tuple (identifier) @name)
      (tuple_expression (identifier) @name)
    ]) @definition.variable)
(module_definition
  (block
    (assignment
      . [
        (identifier) @name
        (typed_expression . (identifier) @name)
        (open_tuple (identifier) @name)
        (tuple_expression (identifier) @name)
      ]) @definition.variable))
