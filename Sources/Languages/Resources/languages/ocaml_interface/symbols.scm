; Definitions of OCaml that interfaces and implementations share.

; Modules, module types and classes.
(module_binding . (module_name) @name body: (_) @body) @definition.module
(module_binding . (module_name) @name module_type: (signature) @body) @definition.module
(module_binding . (module_name) @name) @definition.module
(module_type_definition (module_type_name) @name) @definition.interface
(class_binding (class_name) @name body: (_) @body) @definition.class
(class_binding (class_name) @name class_type: (_) @body) @definition.class
(class_type_binding (class_type_name) @name) @definition.interface
(method_definition (method_name) @name) @definition.method
(method_specification (method_name) @name) @definition.method
(instance_variable_definition (instance_variable_name) @name) @definition.property
(instance_variable_specification (instance_variable_name) @name) @definition.property

; Types, constructors, fields and exceptions.
(type_binding name: (type_constructor) @name body: (variant_declaration)) @definition.enum
(type_binding name: (type_constructor) @name body: (record_declaration) @body)
  @definition.struct
(type_binding name: (type_constructor) @name equation: (polymorphic_variant_type))
  @definition.enum
(type_binding name: (type_constructor) @name) @definition.class
(type_binding
  equation: (polymorphic_variant_type
    (tag_specification (tag) @name) @definition.enumMember))
(exception_definition (constructor_declaration (constructor_name) @name)) @definition.class
(constructor_declaration . (constructor_name) @name) @definition.enumMember
(field_declaration (field_name) @name) @definition.field

; Values of signatures and foreign functions.
(value_specification (value_name) @name type: (function_type)) @definition.function
(value_specification (value_name) @name type: (polymorphic_type (function_type)))
  @definition.function
(value_specification (value_name) @name) @definition.variable
(value_specification (parenthesized_operator (_) @name)) @definition.operator
(external (value_name) @name) @definition.function
(external (parenthesized_operator (_) @name)) @definition.operator
