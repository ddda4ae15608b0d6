; Definitions of Kotlin.
(package_header (identifier) @name) @definition.package
(class_declaration "interface" (type_identifier) @name) @definition.interface
(class_declaration "enum" (type_identifier) @name) @definition.enum
(class_declaration (type_identifier) @name) @definition.class
(object_declaration (type_identifier) @name) @definition.object
(companion_object (type_identifier) @name) @definition.object
(type_alias (type_identifier) @name) @definition.class
(enum_entry (simple_identifier) @name) @definition.enumMember
(function_declaration (simple_identifier) @name) @definition.function
(secondary_constructor "constructor" @name) @definition.constructor
(class_parameter (binding_pattern_kind) (simple_identifier) @name) @definition.property

; Properties of types and variables of files.
(class_body
  (property_declaration (variable_declaration (simple_identifier) @name)) @definition.property)
(enum_class_body
  (property_declaration (variable_declaration (simple_identifier) @name)) @definition.property)
(source_file
  (property_declaration (variable_declaration (simple_identifier) @name)) @definition.variable)
