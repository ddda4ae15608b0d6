; Definitions of Kotlin.
(package_header (identifier) @name) @definition.package
(class_declaration
  "enum" (type_identifier) @name (enum_class_body)? @body) @definition.enum
(class_declaration
  "interface" (type_identifier) @name (class_body)? @body) @definition.interface
(class_declaration
  "class" (type_identifier) @name (class_body)? @body) @definition.class
(object_declaration (type_identifier) @name (class_body)? @body) @definition.object
(type_alias "typealias" . (type_identifier) @name) @definition.class
(enum_entry (simple_identifier) @name (class_body)? @body) @definition.enumMember
(secondary_constructor "constructor" @name) @definition.constructor
(class_parameter (binding_pattern_kind) . (simple_identifier) @name) @definition.property

; A companion without a name lends its members to the class.
(companion_object (type_identifier) @name (class_body)? @body) @definition.object

; Methods of an object without a name.
(object_literal
  (class_body
    (function_declaration (simple_identifier) @name (function_body)? @body)
      @definition.method))

; Functions, first those that extend a type.
(function_declaration
  receiver: (receiver_type
    [
      (user_type . (type_identifier) @qualifier .)
      (user_type (type_identifier) @qualifier . (type_arguments) .)
      (user_type (type_identifier) . (type_identifier) .) @qualifier
      (nullable_type (user_type . (type_identifier) @qualifier .))
      (nullable_type (user_type (type_identifier) @qualifier . (type_arguments) .))
      (nullable_type (user_type (type_identifier) . (type_identifier) .) @qualifier)
    ])
  (simple_identifier) @name
  (function_body)? @body) @definition.function
(function_declaration (simple_identifier) @name (function_body)? @body) @definition.function

; Constants, which are never local.
(property_declaration
  (modifiers (property_modifier))
  (variable_declaration . (simple_identifier) @name)) @definition.constant

; Variables of files, accessors on lines of their own being their bodies.
(source_file
  (property_declaration
    receiver: (receiver_type
      [
        (user_type . (type_identifier) @qualifier .)
        (user_type (type_identifier) @qualifier . (type_arguments) .)
        (user_type (type_identifier) . (type_identifier) .) @qualifier
        (nullable_type (user_type . (type_identifier) @qualifier .))
        (nullable_type (user_type (type_identifier) @qualifier . (type_arguments) .))
        (nullable_type (user_type (type_identifier) . (type_identifier) .) @qualifier)
      ])
    (variable_declaration . (simple_identifier) @name)) @definition.variable
  . [(getter) (setter)]? @body)
(source_file
  (property_declaration
    (variable_declaration . (simple_identifier) @name)) @definition.variable
  . [(getter) (setter)]? @body)
(source_file
  (property_declaration
    (multi_variable_declaration
      (variable_declaration . (simple_identifier) @name))) @definition.variable)

; Properties of types.
(class_body
  (property_declaration
    receiver: (receiver_type
      [
        (user_type . (type_identifier) @qualifier .)
        (user_type (type_identifier) @qualifier . (type_arguments) .)
        (user_type (type_identifier) . (type_identifier) .) @qualifier
        (nullable_type (user_type . (type_identifier) @qualifier .))
        (nullable_type (user_type (type_identifier) @qualifier . (type_arguments) .))
        (nullable_type (user_type (type_identifier) . (type_identifier) .) @qualifier)
      ])
    (variable_declaration . (simple_identifier) @name)) @definition.property
  . [(getter) (setter)]? @body)
(class_body
  (property_declaration
    (variable_declaration . (simple_identifier) @name)) @definition.property
  . [(getter) (setter)]? @body)

; Properties of enums.
(enum_class_body
  (property_declaration
    (variable_declaration . (simple_identifier) @name)) @definition.property
  . [(getter) (setter)]? @body)

; An annotation class that the grammar reads as infix calls, as it does after annotations with
; arguments.
(infix_expression
  (infix_expression
    (simple_identifier) . (simple_identifier) @_annotation . (simple_identifier) @_class)
  . (simple_identifier) @name @definition.class
  (#eq? @_annotation "annotation")
  (#eq? @_class "class"))
