; Definitions of Dart. The grammar puts a body beside its signature, not inside of it.
(class_definition name: (_) @name) @definition.class
(mixin_declaration (identifier) @name) @definition.class
(extension_declaration name: (_) @name) @definition.class
(extension_type_declaration name: (_) @name) @definition.class
(enum_declaration name: (_) @name) @definition.enum
(enum_constant name: (_) @name) @definition.enumMember
(type_alias . "typedef" . (type_identifier) @name) @definition.class
(function_signature name: (_) @name) @definition.function
(getter_signature name: (_) @name) @definition.property
(setter_signature name: (_) @name) @definition.property
(operator_signature "operator" . (_) @name) @definition.operator
(constructor_signature (identifier) @name .  (formal_parameter_list)) @definition.constructor
(constant_constructor_signature (identifier) @name . (formal_parameter_list))
  @definition.constructor
(factory_constructor_signature (identifier) @name . (formal_parameter_list))
  @definition.constructor
(representation_declaration name: (_) @name) @definition.property
(declaration [
  (initialized_identifier_list (initialized_identifier . (identifier) @name))
  (static_final_declaration_list (static_final_declaration . (identifier) @name))])
  @definition.field
(program (initialized_identifier_list
  (initialized_identifier . (identifier) @name) @definition.variable))
(program (static_final_declaration_list
  (static_final_declaration . (identifier) @name) @definition.variable))
