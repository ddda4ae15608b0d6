; Definitions of Haskell.
(header module: (module) @name) @definition.module
(declarations (function name: (variable) @name) @definition.function)
(declarations (bind name: (variable) @name) @definition.variable)
(declarations (signature name: (variable) @name) @definition.function)
(class_declarations (signature name: (variable) @name) @definition.method)
(data_type name: (name) @name) @definition.struct
(newtype name: (name) @name) @definition.struct
(class name: (name) @name) @definition.interface
(instance name: (name) @name) @definition.class
