; Definitions of JavaScript; written so that they also fit the grammar of TypeScript.

; Types and functions. A function or class that gives its name to what holds it is found there.
(class_declaration name: (_) @name) @definition.class
(function_declaration name: (_) @name) @definition.function
(generator_function_declaration name: (_) @name) @definition.function

; What a module exports at once.
(assignment_expression
  left: (member_expression
    object: (identifier) @_module property: (property_identifier) @_exports)
  right: (class name: (_) @name body: (_) @body)
  (#eq? @_module "module") (#eq? @_exports "exports")) @definition.class
(assignment_expression
  left: (member_expression
    object: (identifier) @_module property: (property_identifier) @_exports)
  right: [
    (function_expression name: (_) @name body: (_) @body)
    (generator_function name: (_) @name body: (_) @body)
  ]
  (#eq? @_module "module") (#eq? @_exports "exports")) @definition.function
(export_statement value: (class name: (_) @name) @definition.class)
(export_statement
  value: [
    (function_expression name: (_) @name)
    (generator_function name: (_) @name)
  ] @definition.function)

; Functions and classes that are called after what holds them.
(variable_declarator
  value: [
    (function_expression name: (_) @name)
    (generator_function name: (_) @name)
    (class name: (_) @name)
  ] @ignore)
(assignment_expression
  right: [
    (function_expression name: (_) @name)
    (generator_function name: (_) @name)
    (class name: (_) @name)
  ] @ignore)
(class_body
  (_ value: [
    (function_expression name: (_) @name)
    (generator_function name: (_) @name)
    (class name: (_) @name)
  ] @ignore))
(function_expression name: (_) @name) @definition.function
(generator_function name: (_) @name) @definition.function
(class name: (_) @name) @definition.class

; Members of classes: what has parameters is a method, anything else a field.
(class_body (method_definition ["get" "set"] name: (_) @name) @definition.property)
(class_body
  (_ name: (_) @name parameters: (_)) @definition.constructor
  (#eq? @name "constructor"))
(class_body (_ name: (_) @name parameters: (_)) @definition.method)
(class_body
  (_
    [(property_identifier) (private_property_identifier) (computed_property_name)] @name
    value: (class body: (_) @body)) @definition.class)
(class_body
  (_
    [(property_identifier) (private_property_identifier) (computed_property_name)] @name
    value: [
      (arrow_function body: (_) @body)
      (function_expression body: (_) @body)
      (generator_function body: (_) @body)
    ]) @definition.method)
(class_body
  (_ [
    (property_identifier)
    (private_property_identifier)
    (computed_property_name)
  ] @name) @definition.property)
(class_body (_ . (string) @name) @definition.property)

; Functions and classes held by variables.
(variable_declarator
  name: (identifier) @name
  value: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]) @definition.function
(variable_declarator
  name: (identifier) @name value: (class body: (_) @body)) @definition.class

; Functions and classes assigned to what CommonJS exports, to prototypes, objects and names.
(assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
  right: (class body: (_) @body)
  (#eq? @_module "module") (#eq? @name "exports")) @definition.class
(assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
  right: [
    (arrow_function body: (_) @body)
    (function_expression !name body: (_) @body)
    (generator_function !name body: (_) @body)
  ]
  (#eq? @_module "module") (#eq? @name "exports")) @definition.function
(assignment_expression
  left: (member_expression
    object: [
      (identifier) @_exports
      (member_expression property: (property_identifier) @_exports)
    ]
    property: (property_identifier) @name)
  right: (class body: (_) @body)
  (#eq? @_exports "exports")) @definition.class
(assignment_expression
  left: (member_expression
    object: [
      (identifier) @_exports
      (member_expression property: (property_identifier) @_exports)
    ]
    property: (property_identifier) @name)
  right: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]
  (#eq? @_exports "exports")) @definition.function
(assignment_expression
  left: (member_expression
    object: (member_expression object: (_) @qualifier property: (property_identifier) @_prototype)
    property: (_) @name)
  right: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]
  (#eq? @_prototype "prototype")) @definition.method
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @qualifier property: (_) @name)
  right: (class body: (_) @body)
  (#not-eq? @qualifier "module")) @definition.class
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @qualifier property: (_) @name)
  right: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]
  (#not-eq? @qualifier "module")) @definition.method
(assignment_expression
  left: (member_expression
    object: [(this) (call_expression) (subscript_expression)] property: (_) @name)
  right: (class body: (_) @body)) @definition.class
(assignment_expression
  left: (member_expression
    object: [(this) (call_expression) (subscript_expression)] property: (_) @name)
  right: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]) @definition.method
(assignment_expression
  left: (identifier) @name right: (class body: (_) @body)) @definition.class
(assignment_expression
  left: (identifier) @name
  right: [
    (arrow_function body: (_) @body)
    (function_expression body: (_) @body)
    (generator_function body: (_) @body)
  ]) @definition.function

; What a module exports without a name.
(export_statement "default" @name value: (class !name body: (_) @body)) @definition.class
(export_statement
  "default" @name
  value: [
    (arrow_function body: (_) @body)
    (function_expression !name body: (_) @body)
    (generator_function !name body: (_) @body)
  ]) @definition.function
(export_statement "default" @name value: (object)) @definition.variable
(export_statement
  "default" @name
  value: (call_expression arguments: (arguments (object [
    (method_definition)
    (pair value: [(arrow_function) (function_expression) (generator_function)])
    (pair value: (object [
      (method_definition)
      (pair value: [(arrow_function) (function_expression) (generator_function)])
    ]))
  ])))) @definition.variable

; Variables of modules, and what CommonJS exports.
(program
  (lexical_declaration
    kind: "const"
    (variable_declarator name: (identifier) @name) @definition.constant))
(program
  (lexical_declaration
    kind: "let"
    (variable_declarator name: (identifier) @name) @definition.variable))
(program
  (variable_declaration
    (variable_declarator name: (identifier) @name) @definition.variable))
(program
  (lexical_declaration
    kind: "const"
    (variable_declarator name: [
      (object_pattern [
        (shorthand_property_identifier_pattern) @name
        (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)
        (pair_pattern value: [
          (identifier) @name
          (assignment_pattern left: (identifier) @name)
          (object_pattern (shorthand_property_identifier_pattern) @name)
        ])
        (rest_pattern (identifier) @name)
      ])
      (array_pattern [
        (identifier) @name
        (assignment_pattern left: (identifier) @name)
        (rest_pattern (identifier) @name)
      ])
    ]) @definition.constant))
(program
  (lexical_declaration
    kind: "let"
    (variable_declarator name: [
      (object_pattern [
        (shorthand_property_identifier_pattern) @name
        (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)
        (pair_pattern value: [
          (identifier) @name
          (assignment_pattern left: (identifier) @name)
          (object_pattern (shorthand_property_identifier_pattern) @name)
        ])
        (rest_pattern (identifier) @name)
      ])
      (array_pattern [
        (identifier) @name
        (assignment_pattern left: (identifier) @name)
        (rest_pattern (identifier) @name)
      ])
    ]) @definition.variable))
(program
  (variable_declaration
    (variable_declarator name: [
      (object_pattern [
        (shorthand_property_identifier_pattern) @name
        (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)
        (pair_pattern value: [
          (identifier) @name
          (assignment_pattern left: (identifier) @name)
          (object_pattern (shorthand_property_identifier_pattern) @name)
        ])
        (rest_pattern (identifier) @name)
      ])
      (array_pattern [
        (identifier) @name
        (assignment_pattern left: (identifier) @name)
        (rest_pattern (identifier) @name)
      ])
    ]) @definition.variable))
(export_statement
  (lexical_declaration
    kind: "const"
    (variable_declarator name: (identifier) @name) @definition.constant))
(export_statement
  (lexical_declaration
    kind: "let"
    (variable_declarator name: (identifier) @name) @definition.variable))
(export_statement
  (variable_declaration
    (variable_declarator name: (identifier) @name) @definition.variable))
(export_statement
  (lexical_declaration
    kind: "const"
    (variable_declarator name: [
      (object_pattern [
        (shorthand_property_identifier_pattern) @name
        (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)
        (pair_pattern value: [
          (identifier) @name
          (assignment_pattern left: (identifier) @name)
          (object_pattern (shorthand_property_identifier_pattern) @name)
        ])
        (rest_pattern (identifier) @name)
      ])
      (array_pattern [
        (identifier) @name
        (assignment_pattern left: (identifier) @name)
        (rest_pattern (identifier) @name)
      ])
    ]) @definition.constant))
(export_statement
  (lexical_declaration
    kind: "let"
    (variable_declarator name: [
      (object_pattern [
        (shorthand_property_identifier_pattern) @name
        (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)
        (pair_pattern value: [
          (identifier) @name
          (assignment_pattern left: (identifier) @name)
          (object_pattern (shorthand_property_identifier_pattern) @name)
        ])
        (rest_pattern (identifier) @name)
      ])
      (array_pattern [
        (identifier) @name
        (assignment_pattern left: (identifier) @name)
        (rest_pattern (identifier) @name)
      ])
    ]) @definition.variable))
(program
  (expression_statement (assignment_expression
    left: (member_expression
      object: [
        (identifier) @_exports
        (member_expression property: (property_identifier) @_exports)
      ]
      property: (property_identifier) @name)) @definition.variable)
  (#eq? @_exports "exports"))
(program
  (expression_statement (assignment_expression
    left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
    right: (object)) @definition.variable)
  (#eq? @_module "module") (#eq? @name "exports"))

; Objects that hold functions, and those functions, two levels deep; not within functions.
(assignment_expression
  left: (member_expression
    object: (_) @qualifier property: (property_identifier) @_prototype)
  right: (object (method_definition ["get" "set"] name: (_) @name) @definition.property)
  (#eq? @_prototype "prototype"))
(assignment_expression
  left: (member_expression
    object: (_) @qualifier property: (property_identifier) @_prototype)
  right: (object [
    (method_definition name: (_) @name) @definition.method
    (pair
      key: (_) @name
      value: [
        (arrow_function body: (_) @body)
        (function_expression body: (_) @body)
        (generator_function body: (_) @body)
      ]) @definition.method
    (pair value: [
      (function_expression name: (_) @name)
      (generator_function name: (_) @name)
    ] @ignore)
  ])
  (#eq? @_prototype "prototype"))
(program
  (expression_statement (assignment_expression
    left: (member_expression
      object: [(identifier) (member_expression)] @qualifier property: (_) @name)
    right: (object [
      (method_definition)
      (pair value: [(arrow_function) (function_expression) (generator_function)])
      (pair value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ]))
    ])) @definition.property)
  (#not-eq? @name "prototype"))
(program
  (expression_statement (assignment_expression
    left: [(identifier) @name (member_expression property: (_) @name)]
    right: (object [
      (method_definition)
      (pair value: [(arrow_function) (function_expression) (generator_function)])
      (pair value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ]))
    ])) @definition.variable)
  (#not-eq? @name "prototype"))
(program
  (lexical_declaration (variable_declarator
    value: (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
      (pair value: (object [
        (method_definition ["get" "set"] name: (_) @name) @definition.property
      ]))
    ]))))
(program
  (variable_declaration (variable_declarator
    value: (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
      (pair value: (object [
        (method_definition ["get" "set"] name: (_) @name) @definition.property
      ]))
    ]))))
(program
  (expression_statement (assignment_expression
    right: (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
      (pair value: (object [
        (method_definition ["get" "set"] name: (_) @name) @definition.property
      ]))
    ]))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
      (pair value: (object [
        (method_definition ["get" "set"] name: (_) @name) @definition.property
      ]))
    ]))))
(export_statement
  value: (object [
    (method_definition ["get" "set"] name: (_) @name) @definition.property
    (pair value: (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
    ]))
  ]))
(export_statement
  value: (call_expression arguments: (arguments
    (object [
      (method_definition ["get" "set"] name: (_) @name) @definition.property
      (pair value: (object [
        (method_definition ["get" "set"] name: (_) @name) @definition.property
      ]))
    ]))))
(program
  (lexical_declaration (variable_declarator
    value: (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
      (pair key: (_) @name value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ])) @definition.property
      (pair value: (object [
        (method_definition name: (_) @name) @definition.method
        (pair
          key: (_) @name
          value: [
            (arrow_function body: (_) @body)
            (function_expression body: (_) @body)
            (generator_function body: (_) @body)
          ]) @definition.method
        (pair value: [
          (function_expression name: (_) @name)
          (generator_function name: (_) @name)
        ] @ignore)
      ]))
    ]))))
(program
  (variable_declaration (variable_declarator
    value: (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
      (pair key: (_) @name value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ])) @definition.property
      (pair value: (object [
        (method_definition name: (_) @name) @definition.method
        (pair
          key: (_) @name
          value: [
            (arrow_function body: (_) @body)
            (function_expression body: (_) @body)
            (generator_function body: (_) @body)
          ]) @definition.method
        (pair value: [
          (function_expression name: (_) @name)
          (generator_function name: (_) @name)
        ] @ignore)
      ]))
    ]))))
(program
  (expression_statement (assignment_expression
    right: (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
      (pair key: (_) @name value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ])) @definition.property
      (pair value: (object [
        (method_definition name: (_) @name) @definition.method
        (pair
          key: (_) @name
          value: [
            (arrow_function body: (_) @body)
            (function_expression body: (_) @body)
            (generator_function body: (_) @body)
          ]) @definition.method
        (pair value: [
          (function_expression name: (_) @name)
          (generator_function name: (_) @name)
        ] @ignore)
      ]))
    ]))))
(export_statement
  (lexical_declaration (variable_declarator
    value: (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
      (pair key: (_) @name value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ])) @definition.property
      (pair value: (object [
        (method_definition name: (_) @name) @definition.method
        (pair
          key: (_) @name
          value: [
            (arrow_function body: (_) @body)
            (function_expression body: (_) @body)
            (generator_function body: (_) @body)
          ]) @definition.method
        (pair value: [
          (function_expression name: (_) @name)
          (generator_function name: (_) @name)
        ] @ignore)
      ]))
    ]))))
(export_statement
  value: (object [
    (method_definition name: (_) @name) @definition.method
    (pair
      key: (_) @name
      value: [
        (arrow_function body: (_) @body)
        (function_expression body: (_) @body)
        (generator_function body: (_) @body)
      ]) @definition.method
    (pair value: [
      (function_expression name: (_) @name)
      (generator_function name: (_) @name)
    ] @ignore)
    (pair key: (_) @name value: (object [
      (method_definition)
      (pair value: [(arrow_function) (function_expression) (generator_function)])
    ])) @definition.property
    (pair value: (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
    ]))
  ]))
(export_statement
  value: (call_expression arguments: (arguments
    (object [
      (method_definition name: (_) @name) @definition.method
      (pair
        key: (_) @name
        value: [
          (arrow_function body: (_) @body)
          (function_expression body: (_) @body)
          (generator_function body: (_) @body)
        ]) @definition.method
      (pair value: [
        (function_expression name: (_) @name)
        (generator_function name: (_) @name)
      ] @ignore)
      (pair key: (_) @name value: (object [
        (method_definition)
        (pair value: [(arrow_function) (function_expression) (generator_function)])
      ])) @definition.property
      (pair value: (object [
        (method_definition name: (_) @name) @definition.method
        (pair
          key: (_) @name
          value: [
            (arrow_function body: (_) @body)
            (function_expression body: (_) @body)
            (generator_function body: (_) @body)
          ]) @definition.method
        (pair value: [
          (function_expression name: (_) @name)
          (generator_function name: (_) @name)
        ] @ignore)
      ]))
    ]))))
(class_body
  (_ value: (object (method_definition ["get" "set"] name: (_) @name) @definition.property)))
(class_body
  (_ value: (object [
    (method_definition name: (_) @name) @definition.method
    (pair
      key: (_) @name
      value: [
        (arrow_function body: (_) @body)
        (function_expression body: (_) @body)
        (generator_function body: (_) @body)
      ]) @definition.method
    (pair value: [
      (function_expression name: (_) @name)
      (generator_function name: (_) @name)
    ] @ignore)
  ])))
