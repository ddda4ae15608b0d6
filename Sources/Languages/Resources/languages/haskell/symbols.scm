; Definitions of Haskell.
(header module: (module) @name) @definition.module
(declarations (function name: (variable) @name) @definition.function)
(declarations (function name: (prefix_id (operator) @name)) @definition.operator)
(declarations (bind name: (variable) @name) @definition.function)
(declarations (bind name: (prefix_id (operator) @name)) @definition.operator)
(declarations (signature name: (variable) @name) @definition.function)
(declarations (signature name: (prefix_id (operator) @name)) @definition.operator)
(class_declarations (signature name: (variable) @name) @definition.method)
(data_type name: (name) @name) @definition.struct
(newtype name: (name) @name) @definition.struct
(type_synomym name: (name) @name) @definition.class
(type_family name: (name) @name) @definition.class
(data_constructor constructor: (_ name: (constructor) @name)) @definition.enumMember
(gadt_constructor name: (constructor) @name) @definition.enumMember
(newtype_constructor name: (constructor) @name) @definition.enumMember
(field_name (variable) @name) @definition.field
(foreign_import signature: (signature name: (variable) @name)) @definition.function
(pattern_synonym (equation synonym: (constructor) @name)) @definition.enumMember
(class name: (name) @name) @definition.interface
(instance name: (name) @name) @definition.class
