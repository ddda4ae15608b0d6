; Definitions of Kotlin.
(package_header (identifier) @name) @definition.package
(class_declaration "interface" (type_identifier) @name [(class_body) (enum_class_body)]? @body)
  @definition.interface
(class_declaration "enum" (type_identifier) @name (enum_class_body)? @body) @definition.enum
(class_declaration (type_identifier) @name (class_body)? @body) @definition.class
(object_declaration (type_identifier) @name (class_body)? @body) @definition.object
(companion_object (type_identifier) @name (class_body)? @body) @definition.object
(companion_object "companion" @name (type_identifier)) @ignore
(companion_object "companion" @name (class_body)? @body) @definition.object
(type_alias (type_identifier) @name) @definition.class
(enum_entry (simple_identifier) @name (class_body)? @body) @definition.enumMember @visibility.public
(secondary_constructor "constructor" @name) @definition.constructor
(class_parameter (binding_pattern_kind) (simple_identifier) @name) @definition.property

; Functions; those that extend a type belong to it.
(function_declaration
  receiver: (receiver_type [
    (user_type (type_identifier) @qualifier)
    (nullable_type (user_type (type_identifier) @qualifier))])
  (simple_identifier) @name (function_body)? @body) @definition.method
(function_declaration (simple_identifier) @name (function_body)? @body) @definition.function

; Properties of types and variables of files.
(class_body
  (property_declaration [
    (variable_declaration (simple_identifier) @name)
    (multi_variable_declaration (variable_declaration (simple_identifier) @name))])
  @definition.property)
(enum_class_body
  (property_declaration (variable_declaration (simple_identifier) @name)) @definition.property)
(source_file
  (property_declaration
    receiver: (receiver_type [
    (user_type (type_identifier) @qualifier)
    (nullable_type (user_type (type_identifier) @qualifier))])
    (variable_declaration (simple_identifier) @name)) @definition.property)
(source_file
  (property_declaration [
    (variable_declaration (simple_identifier) @name)
    (multi_variable_declaration (variable_declaration (simple_identifier) @name))])
  @definition.variable)
