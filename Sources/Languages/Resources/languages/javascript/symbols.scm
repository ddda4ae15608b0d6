; Definitions of JavaScript; written so that they also fit the grammar of TypeScript. Of the
; expressions only functions and classes have a field `body`, so `(_ body: (_))` is a function
; wherever a pattern before it took the classes.

; Types and functions.
(class_declaration name: (_) @name) @definition.class
(function_declaration name: (_) @name) @definition.function
(generator_function_declaration name: (_) @name) @definition.function

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
    value: (_ body: (_) @body)) @definition.method)
(class_body
  (_ [
    (property_identifier)
    (private_property_identifier)
    (computed_property_name)
  ] @name) @definition.property)
(class_body (_ . (string) @name) @definition.property)

; Functions and classes held by variables.
(variable_declarator
  name: (identifier) @name value: (class body: (_) @body)) @definition.class
(variable_declarator
  name: (identifier) @name value: (_ body: (_) @body)) @definition.function

; Named functions and classes that are arguments, results or called where they stand.
(arguments (function_expression name: (_) @name) @definition.function)
(arguments (generator_function name: (_) @name) @definition.function)
(arguments (class name: (_) @name) @definition.class)
(return_statement (function_expression name: (_) @name) @definition.function)
(return_statement (generator_function name: (_) @name) @definition.function)
(return_statement (class name: (_) @name) @definition.class)
(parenthesized_expression (function_expression name: (_) @name) @definition.function)
(arrow_function body: (class name: (_) @name) @definition.class)

; What CommonJS exports.
(assignment_expression
  left: (member_expression
    object: (identifier) @_module property: (property_identifier) @_exports)
  right: (class name: (_) @name body: (_) @body)
  (#eq? @_module "module") (#eq? @_exports "exports")) @definition.class
(assignment_expression
  left: (member_expression
    object: (identifier) @_module property: (property_identifier) @_exports)
  right: (_ name: (_) @name body: (_) @body)
  (#eq? @_module "module") (#eq? @_exports "exports")) @definition.function
(assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
  right: (class !name body: (_) @body)
  (#eq? @_module "module") (#eq? @name "exports")) @definition.class
(assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
  right: (_ !name body: (_) @body)
  (#eq? @_module "module") (#eq? @name "exports")) @definition.function
(assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name)
  right: (object)
  (#eq? @_module "module") (#eq? @name "exports")) @definition.variable
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
  right: (_ body: (_) @body)
  (#eq? @_exports "exports")) @definition.function
(assignment_expression
  left: (member_expression
    object: [
      (identifier) @_exports
      (member_expression property: (property_identifier) @_exports)
    ]
    property: (property_identifier) @name)
  (#eq? @_exports "exports")) @definition.variable

; Functions and classes assigned to prototypes, objects and names.
(assignment_expression
  left: (member_expression
    object: (member_expression object: (_) @qualifier property: (property_identifier) @_prototype)
    property: (_) @name)
  right: (_ body: (_) @body)
  (#eq? @_prototype "prototype")) @definition.method
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @qualifier property: (_) @name)
  right: (class body: (_) @body)
  (#not-eq? @qualifier "module")) @definition.class
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @qualifier property: (_) @name)
  right: (_ body: (_) @body)
  (#not-eq? @qualifier "module")) @definition.method
(assignment_expression
  left: (member_expression
    object: [(this) (call_expression) (subscript_expression)] property: (_) @name)
  right: (_ body: (_) @body)) @definition.method
(assignment_expression
  left: (identifier) @name right: (class body: (_) @body)) @definition.class
(assignment_expression
  left: (identifier) @name right: (_ body: (_) @body)) @definition.function

; What a module exports without a name.
(export_statement "default" @name value: (class !name body: (_) @body)) @definition.class
(export_statement value: (class name: (_) @name) @definition.class)
(export_statement
  value: (function_expression name: (_) @name) @definition.function)
(export_statement
  value: (generator_function name: (_) @name) @definition.function)
(export_statement "default" @name value: (_ !name body: (_) @body)) @definition.function
(export_statement "default" @name value: (object)) @definition.variable
(export_statement
  "default" @name
  value: (call_expression arguments: (arguments (object [
    (method_definition)
    (pair value: (_ body: (_)))
    (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
  ])))) @definition.variable

; Variables of modules.
(program
  (lexical_declaration
    kind: "const"
    (variable_declarator name: [
      (identifier) @name
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
  (_
    (variable_declarator name: [
      (identifier) @name
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
    (variable_declarator name: [
      (identifier) @name
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
  (_
    (variable_declarator name: [
      (identifier) @name
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

; Objects that hold functions, and those functions, three levels deep.
(variable_declarator
  name: (identifier) @name
  value: (object [
    (method_definition)
    (pair value: (_ body: (_)))
    (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
  ])) @definition.variable
(variable_declarator
  value: (object (method_definition ["get" "set"] name: (_) @name) @definition.property))
(variable_declarator
  value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))
(variable_declarator
  value: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
      (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
    ])) @definition.property))
(variable_declarator
  value: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))
(variable_declarator
  value: (object (pair value: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
    ])) @definition.property))))
(variable_declarator
  value: (object (pair value: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))))
(assignment_expression
  left: (member_expression
    object: (_) @qualifier property: (property_identifier) @_prototype)
  right: (object (method_definition ["get" "set"] name: (_) @name) @definition.property)
  (#eq? @_prototype "prototype"))
(assignment_expression
  left: (member_expression
    object: (_) @qualifier property: (property_identifier) @_prototype)
  right: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method)
  (#eq? @_prototype "prototype"))
(assignment_expression
  left: (member_expression
    object: [(identifier) (member_expression)] @qualifier property: (_) @name)
  right: (object [
    (method_definition)
    (pair value: (_ body: (_)))
    (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
  ])
  (#not-eq? @name "prototype")) @definition.property
(assignment_expression
  left: [(identifier) @name (member_expression property: (_) @name)]
  right: (object [
    (method_definition)
    (pair value: (_ body: (_)))
    (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
  ])
  (#not-eq? @name "prototype")) @definition.variable
(assignment_expression
  right: (object (method_definition ["get" "set"] name: (_) @name) @definition.property))
(assignment_expression
  right: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))
(assignment_expression
  right: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
      (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
    ])) @definition.property))
(assignment_expression
  right: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))
(assignment_expression
  right: (object (pair value: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
    ])) @definition.property))))
(assignment_expression
  right: (object (pair value: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))))
(export_statement
  value: (object (method_definition ["get" "set"] name: (_) @name) @definition.property))
(export_statement
  value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))
(export_statement
  value: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
      (pair value: (object [(method_definition) (pair value: (_ body: (_)))]))
    ])) @definition.property))
(export_statement
  value: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))
(export_statement
  value: (object (pair value: (object (pair
    key: (_) @name
    value: (object [
      (method_definition)
      (pair value: (_ body: (_)))
    ])) @definition.property))))
(export_statement
  value: (object (pair value: (object (pair value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method))))))
(export_statement
  value: (call_expression arguments: (arguments
    (object (method_definition ["get" "set"] name: (_) @name) @definition.property))))
(export_statement
  value: (call_expression arguments: (arguments
    (object [
      (method_definition name: (_) @name)
      (pair key: (_) @name value: (_ body: (_) @body))
    ] @definition.method))))
(export_statement
  value: (call_expression arguments: (arguments
    (object (pair
      key: (_) @name
      value: (object [
        (method_definition)
        (pair value: (_ body: (_)))
      ])) @definition.property))))
(export_statement
  value: (call_expression arguments: (arguments
    (object (pair value: (object [
      (method_definition name: (_) @name)
      (pair key: (_) @name value: (_ body: (_) @body))
    ] @definition.method))))))
(class_body
  (_ value: (object (method_definition ["get" "set"] name: (_) @name) @definition.property)))
(class_body
  (_ value: (object [
    (method_definition name: (_) @name)
    (pair key: (_) @name value: (_ body: (_) @body))
  ] @definition.method)))
