; Definitions of Python.
(class_definition name: (identifier) @name) @definition.class
(function_definition name: (identifier) @name) @definition.function
(type_alias_statement left: (type (identifier) @name)) @definition.class
(type_alias_statement left: (type (generic_type . (identifier) @name))) @definition.class

; Variables of modules and classes.
(module (assignment left: (identifier) @name) @definition.variable)
(module (assignment left: (pattern_list (identifier) @name)) @definition.variable)
(module (if_statement (block (assignment left: (identifier) @name) @definition.variable)))
(module (try_statement (block (assignment left: (identifier) @name) @definition.variable)))
(class_definition body: (block (assignment left: (identifier) @name) @definition.variable))
