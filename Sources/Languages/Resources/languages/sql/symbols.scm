; Definitions of SQL; a schema before a name is its qualifier.

(create_schema
  [(keyword_schema) (keyword_exists)] . (identifier) @name) @definition.namespace
(create_database
  [(keyword_database) (keyword_exists)] . (identifier) @name) @definition.namespace

(create_table
  [(keyword_table) (keyword_exists)]
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (column_definitions)? @body) @definition.class
(create_view
  [(keyword_view) (keyword_exists)]
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (create_query)? @body) @definition.class
(create_materialized_view
  [(keyword_view) (keyword_exists)]
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (create_query)? @body) @definition.class

(create_type
  (keyword_type)
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (keyword_enum)
  (enum_elements) @body) @definition.enum
(create_type
  (keyword_type)
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (column_definitions)? @body) @definition.struct
(enum_elements enum_element: (literal) @name @definition.enumMember)

; Columns of tables and of types, not of what a function returns.
(create_table
  (column_definitions (column_definition name: (_) @name) @definition.field))
(create_type
  (column_definitions (column_definition name: (_) @name) @definition.field))
(alter_table
  (object_reference name: (_) @qualifier)
  (add_column (column_definition name: (_) @name))) @definition.field

; A statement the grammar lacks is taken into the function that follows.
(create_function
  (ERROR)
  . (keyword_function)
  . (object_reference schema: (_)? @qualifier name: (_) @name) @definition.function)
(create_function
  (keyword_function)
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)
  (function_body)? @body) @definition.function
(create_trigger
  [(keyword_trigger) (keyword_exists)]
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)) @definition.event
(create_index column: (_) @name . (keyword_on)) @definition.key
(create_sequence
  [(keyword_sequence) (keyword_exists)]
  . (ERROR)? . (object_reference schema: (_)? @qualifier name: (_) @name)) @definition.object

; Statements the grammar reads only in part, such as functions without RETURNS.
(program
  (ERROR
    (keyword_create)
    . (keyword_or)?
    . (keyword_replace)?
    . (keyword_function)
    . (object_reference schema: (_)? @qualifier name: (_) @name) @definition.function))
(program
  (ERROR
    (keyword_create)
    . [(keyword_temp) (keyword_temporary) (keyword_unlogged)]?
    . (keyword_table)
    . (object_reference schema: (_)? @qualifier name: (_) @name) @definition.class))
