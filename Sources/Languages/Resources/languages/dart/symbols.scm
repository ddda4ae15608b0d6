; Definitions of Dart.
(library_name (dotted_identifier_list) @name) @definition.module
(class_definition name: (identifier) @name) @definition.class
(class_definition (mixin_application_class . (identifier) @name)) @definition.class
(mixin_declaration (mixin) . (identifier) @name (class_body) @body) @definition.class
(enum_declaration name: (identifier) @name) @definition.enum
(enum_constant name: (identifier) @name) @definition.enumMember
(type_alias "typedef" . (type_identifier) @name "=") @definition.class
(type_alias (type_identifier) @name . (formal_parameter_list)) @definition.class
(type_alias (type_identifier) @name . (type_parameters) . (formal_parameter_list))
  @definition.class

; Extensions; one without a name goes by the type it extends.
(extension_declaration name: (identifier) @name) @definition.namespace
(extension_declaration !name "on" . class: (_) @name) @definition.namespace
(extension_type_declaration name: (identifier) @name) @definition.class
(representation_declaration
  type: (_) @definition.property
  name: (identifier) @name @definition.property)

; Members with a body, which stands beside the signature.
(class_body
  (method_signature
    [
      (constructor_signature name: (identifier) name: (identifier) @name)
      (constructor_signature . name: (identifier) @name . (formal_parameter_list))
      (factory_constructor_signature (identifier) @name . (formal_parameter_list))
    ]) @definition.constructor
  . (function_body) @body)
(class_body
  (method_signature (function_signature name: (identifier) @name)) @definition.method
  . (function_body) @body)
(class_body
  (method_signature
    [
      (getter_signature name: (identifier) @name)
      (setter_signature name: (identifier) @name)
    ]) @definition.property
  . (function_body) @body)
(class_body
  (method_signature (operator_signature ["~" "[]" "[]=" (binary_operator)] @name))
  @definition.operator
  . (function_body) @body)
(enum_body
  (method_signature
    [
      (constructor_signature name: (identifier) name: (identifier) @name)
      (constructor_signature . name: (identifier) @name . (formal_parameter_list))
      (factory_constructor_signature (identifier) @name . (formal_parameter_list))
    ]) @definition.constructor
  . (function_body) @body)
(enum_body
  (method_signature (function_signature name: (identifier) @name)) @definition.method
  . (function_body) @body)
(enum_body
  (method_signature
    [
      (getter_signature name: (identifier) @name)
      (setter_signature name: (identifier) @name)
    ]) @definition.property
  . (function_body) @body)
(enum_body
  (method_signature (operator_signature ["~" "[]" "[]=" (binary_operator)] @name))
  @definition.operator
  . (function_body) @body)
(extension_body
  (method_signature (function_signature name: (identifier) @name)) @definition.method
  . (function_body) @body)
(extension_body
  (method_signature
    [
      (getter_signature name: (identifier) @name)
      (setter_signature name: (identifier) @name)
    ]) @definition.property
  . (function_body) @body)
(extension_body
  (method_signature (operator_signature ["~" "[]" "[]=" (binary_operator)] @name))
  @definition.operator
  . (function_body) @body)

; Members without one.
(declaration
  [
    (constructor_signature name: (identifier) name: (identifier) @name)
    (constructor_signature . name: (identifier) @name . (formal_parameter_list))
    (constant_constructor_signature (identifier) @name . (formal_parameter_list))
    (factory_constructor_signature (identifier) @name . (formal_parameter_list))
    (redirecting_factory_constructor_signature (identifier) @name . (formal_parameter_list))
  ]) @definition.constructor
(declaration (function_signature name: (identifier) @name)) @definition.method
(declaration
  [
    (getter_signature name: (identifier) @name)
    (setter_signature name: (identifier) @name)
  ]) @definition.property
(declaration (operator_signature ["~" "[]" "[]=" (binary_operator)] @name))
  @definition.operator
(declaration
  [
    (initialized_identifier_list (initialized_identifier . (identifier) @name))
    (static_final_declaration_list (static_final_declaration . (identifier) @name))
    (identifier_list (identifier) @name)
  ]) @definition.property

; Functions, and accessors of files.
(program
  (function_signature name: (identifier) @name) @definition.function
  . (function_body) @body)
(program (function_signature name: (identifier) @name) @definition.function)
(program
  [
    (getter_signature name: (identifier) @name)
    (setter_signature name: (identifier) @name)
  ] @definition.property
  . (function_body) @body)
(program
  [
    (getter_signature name: (identifier) @name)
    (setter_signature name: (identifier) @name)
  ] @definition.property)
(lambda_expression
  parameters: (function_signature name: (identifier) @name)) @definition.function

; Variables of files; their type stands beside them.
(program
  (const_builtin) @definition.constant
  . (static_final_declaration_list (static_final_declaration . (identifier) @name))
    @definition.constant)
(program
  (const_builtin) @definition.constant
  . [(type_identifier) (void_type) (function_type) (record_type)]
  . (type_arguments)?
  . (nullable_type)?
  . (static_final_declaration_list (static_final_declaration . (identifier) @name))
    @definition.constant)
(program
  (final_builtin) @definition.variable
  . (static_final_declaration_list (static_final_declaration . (identifier) @name))
    @definition.variable)
(program
  (final_builtin) @definition.variable
  . [(type_identifier) (void_type) (function_type) (record_type)]
  . (type_arguments)?
  . (nullable_type)?
  . (static_final_declaration_list (static_final_declaration . (identifier) @name))
    @definition.variable)
(program
  (final_builtin) @definition.variable
  . (initialized_identifier_list (initialized_identifier . (identifier) @name))
    @definition.variable)
(program
  (final_builtin) @definition.variable
  . [(type_identifier) (void_type) (function_type) (record_type)]
  . (type_arguments)?
  . (nullable_type)?
  . (initialized_identifier_list (initialized_identifier . (identifier) @name))
    @definition.variable)
(program
  (inferred_type) @definition.variable
  . (initialized_identifier_list (initialized_identifier . (identifier) @name))
    @definition.variable)
(program
  [(type_identifier) (void_type) (function_type) (record_type)] @definition.variable
  . (type_arguments)?
  . (nullable_type)?
  . (initialized_identifier_list (initialized_identifier . (identifier) @name))
    @definition.variable)
