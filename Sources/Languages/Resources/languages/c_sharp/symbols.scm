; Definitions of C#.
(namespace_declaration name: (_) @name) @definition.namespace
(file_scoped_namespace_declaration name: (_) @name) @definition.namespace
(class_declaration name: (_) @name) @definition.class
(record_declaration "struct" name: (_) @name) @definition.struct
(record_declaration name: (_) @name) @definition.class
(struct_declaration name: (_) @name) @definition.struct
(interface_declaration name: (_) @name) @definition.interface
(enum_declaration name: (_) @name) @definition.enum
(enum_member_declaration name: (_) @name) @definition.enumMember
(delegate_declaration name: (_) @name) @definition.class
(method_declaration name: (_) @name) @definition.method
(local_function_statement name: (_) @name) @definition.function
(constructor_declaration name: (_) @name) @definition.constructor
(destructor_declaration name: (_) @name) @definition.method
(operator_declaration operator: _ @name) @definition.operator
(conversion_operator_declaration type: (_) @name) @definition.operator
(property_declaration name: (_) @name accessors: (_) @body) @definition.property
(property_declaration name: (_) @name value: (arrow_expression_clause) @body) @definition.property
(property_declaration name: (_) @name) @definition.property
(indexer_declaration "this" @name accessors: (_) @body) @definition.property
(indexer_declaration "this" @name value: (_) @body) @definition.property
(event_declaration name: (_) @name accessors: (_) @body) @definition.event
(event_declaration name: (_) @name) @definition.event
(event_field_declaration
  (variable_declaration (variable_declarator name: (_) @name))) @definition.event
(field_declaration
  (modifier "const")
  (variable_declaration (variable_declarator name: (_) @name))) @definition.constant
(field_declaration
  (variable_declaration (variable_declarator name: (_) @name))) @definition.field

; A record's parameters are properties.
(record_declaration
  (parameter_list (parameter name: (_) @name) @definition.property @visibility.public))
