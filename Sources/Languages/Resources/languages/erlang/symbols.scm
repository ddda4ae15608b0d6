; Definitions of Erlang.
(module_attribute name: (atom) @name) @definition.module

; Functions, of which each clause is a node of its own; documentation may be an attribute.
(source_file
  (wild_attribute
    name: (attr_name name: (atom) @_attribute)
    value: (string) @doc)
  . [(comment) (spec)]*
  . (fun_decl
    clause: (function_clause name: (atom) @name body: (clause_body) @body)) @definition.function
  (#eq? @_attribute "doc"))
(fun_decl clause: (function_clause name: (atom) @name body: (clause_body) @body))
  @definition.function
(callback fun: (atom) @name) @definition.function

; Records and their fields.
(record_decl name: (atom) @name) @definition.struct
(record_decl fields: (record_field name: (atom) @name) @definition.field)

; Types.
(type_alias name: (type_name name: (atom) @name)) @definition.class
(opaque name: (type_name name: (atom) @name)) @definition.class
(nominal name: (type_name name: (atom) @name)) @definition.class

; Macros.
(pp_define lhs: (macro_lhs name: (_) @name args: (_))) @definition.function
(pp_define lhs: (macro_lhs name: (_) @name)) @definition.constant
