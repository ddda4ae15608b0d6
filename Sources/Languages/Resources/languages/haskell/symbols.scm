; Definitions of Haskell.
(header module: (module) @name) @definition.module

; Types.
(data_type name: (name) @name constructors: (data_constructors) @body) @definition.struct
(data_type name: (name) @name) @definition.struct
(data_type (infix operator: (_) @name) constructors: (_) @body) @definition.struct
(newtype name: (name) @name constructor: (_) @body) @definition.struct
(newtype name: (name) @name) @definition.struct
(type_synomym name: (name) @name) @definition.class
(type_synomym (infix operator: (_) @name)) @definition.class
(type_family name: (name) @name) @definition.class
(type_family (infix operator: (_) @name)) @definition.class
(data_family name: (name) @name) @definition.class
(class name: (name) @name declarations: (_) @body) @definition.interface
(class name: (name) @name) @definition.interface
(class (infix operator: (_) @name)) @definition.interface
(instance name: (name) @name declarations: (_) @body) @definition.class
(instance name: (name) @name) @definition.class

; Constructors and fields.
(data_constructor constructor: (_ name: (constructor) @name)) @definition.enumMember
(data_constructor constructor: (_ name: (prefix_id (constructor_operator) @name)))
  @definition.enumMember
(data_constructor constructor: (infix operator: (constructor_operator) @name))
  @definition.enumMember
(data_constructor constructor: (infix operator: (infix_id (constructor) @name)))
  @definition.enumMember
(gadt_constructor name: (constructor) @name) @definition.enumMember
(gadt_constructor name: (prefix_id (constructor_operator) @name)) @definition.enumMember
(gadt_constructor names: (binding_list (constructor) @name)) @definition.enumMember
(newtype_constructor name: (constructor) @name) @definition.enumMember
(field name: (field_name (variable) @name)) @definition.field

; Members of classes.
(class_declarations (signature name: (variable) @name) @definition.method)
(class_declarations (signature name: (prefix_id (operator) @name)) @definition.operator)
(class_declarations (signature names: (binding_list (variable) @name)) @definition.method)
(class_declarations
  (signature names: (binding_list (prefix_id (operator) @name))) @definition.operator)

; Functions: the signature and the equations, which are one definition where they follow one
; another.
(declarations (signature name: (variable) @name) @definition.function)
(declarations (signature name: (prefix_id (operator) @name)) @definition.operator)
(declarations (signature names: (binding_list (variable) @name)) @definition.function)
(declarations
  (signature names: (binding_list (prefix_id (operator) @name))) @definition.operator)
(declarations (function name: (variable) @name) @definition.function)
(declarations (function (infix operator: (infix_id (variable) @name))) @definition.function)
(declarations (function name: (prefix_id (operator) @name)) @definition.operator)
(declarations (function (infix operator: (operator) @name)) @definition.operator)
(declarations (bind name: (variable) @name) @definition.function)
(declarations (bind name: (prefix_id (operator) @name)) @definition.operator)
(local_binds (function name: (variable) @name) @definition.function)

; Values taken apart.
(declarations (bind pattern: (tuple (variable) @name)) @definition.variable)
(declarations (bind pattern: (list (variable) @name)) @definition.variable)

; Members of instances.
(instance_declarations (signature name: (variable) @name) @definition.method)
(instance_declarations (signature name: (prefix_id (operator) @name)) @definition.operator)
(instance_declarations (function name: (variable) @name) @definition.method)
(instance_declarations
  (function (infix operator: (infix_id (variable) @name))) @definition.method)
(instance_declarations (function name: (prefix_id (operator) @name)) @definition.operator)
(instance_declarations (function (infix operator: (operator) @name)) @definition.operator)
(instance_declarations (bind name: (variable) @name) @definition.method)
(instance_declarations (bind name: (prefix_id (operator) @name)) @definition.operator)

; Foreign functions and pattern synonyms.
(foreign_import signature: (signature name: (variable) @name)) @definition.function
(pattern_synonym (signature synonym: (constructor) @name)) @definition.enumMember
(pattern_synonym
  (equation
    synonym: [
      (constructor) @name
      (apply function: (constructor) @name)
      (apply function: (apply function: (constructor) @name))
      (apply function: (apply function: (apply function: (constructor) @name)))
      (infix operator: (constructor_operator) @name)
      (record constructor: (constructor) @name)
    ])) @definition.enumMember
