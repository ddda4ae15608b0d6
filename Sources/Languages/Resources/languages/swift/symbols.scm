; Definitions of Swift.
(class_declaration "struct" name: (type_identifier) @name) @definition.struct
(class_declaration "enum" name: (type_identifier) @name) @definition.enum
(class_declaration name: (type_identifier) @name) @definition.class
(protocol_declaration name: (type_identifier) @name) @definition.interface
(typealias_declaration name: (type_identifier) @name) @definition.class
(associatedtype_declaration name: (type_identifier) @name) @definition.typeParameter
(enum_entry name: (simple_identifier) @name) @definition.enumMember

; Extensions; what they hold belongs to the type.
(class_declaration "extension" name: (user_type . (type_identifier) @name .))
  @definition.namespace
(class_declaration
  "extension"
  name: (user_type . (type_identifier) @qualifier . (type_identifier) @name .))
  @definition.namespace
(class_declaration
  "extension"
  name: (user_type
    . (type_identifier) @qualifier
    . (type_identifier) @qualifier
    . (type_identifier) @name .))
  @definition.namespace
(class_declaration
  "extension"
  name: (user_type . (type_identifier) @name . (type_arguments) .)) @definition.namespace
(class_declaration "extension" name: (user_type (type_identifier) @name .))
  @definition.namespace
(class_declaration
  "extension"
  body: (class_body (function_declaration name: (simple_identifier) @name) @definition.method))

; A modifier of an extension or a protocol is its members'.
(class_declaration (modifiers (visibility_modifier) @visibility.section) "extension")
(protocol_declaration (modifiers (visibility_modifier) @visibility.section))

; Functions.
(function_declaration "func" . name: (simple_identifier) @name) @definition.function
(function_declaration "func" . name: _ @name) @definition.operator
(protocol_function_declaration "func" . name: (simple_identifier) @name) @definition.method
(protocol_function_declaration "func" . name: _ @name) @definition.operator
(init_declaration name: "init" @name) @definition.constructor
(subscript_declaration "subscript" @name (computed_property) @body) @definition.method
(deinit_declaration "deinit" @name) @definition.method
(macro_declaration "macro" . (simple_identifier) @name) @definition.function
(operator_declaration "operator" . _ @name) @definition.operator
(precedence_group_declaration (simple_identifier) @name) @definition.operator

; Properties of types.
(protocol_property_declaration
  name: (pattern bound_identifier: (simple_identifier) @name)) @definition.property
(class_body
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)
    computed_value: (computed_property) @body) @definition.property)
(class_body
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)) @definition.property)
(class_body
  (property_declaration
    name: (pattern (pattern (simple_identifier) @name))) @definition.property)
(enum_class_body
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)
    computed_value: (computed_property) @body) @definition.property)
(enum_class_body
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)) @definition.property)
(enum_class_body
  (property_declaration
    name: (pattern (pattern (simple_identifier) @name))) @definition.property)

; Variables of files.
(source_file
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)
    computed_value: (computed_property) @body) @definition.variable)
(source_file
  (property_declaration
    name: (pattern bound_identifier: (simple_identifier) @name)) @definition.variable)
(source_file
  (property_declaration
    name: (pattern (pattern (simple_identifier) @name))) @definition.variable)
