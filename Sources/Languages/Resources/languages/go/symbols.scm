; Definitions of Go.
(package_clause (package_identifier) @name) @definition.package
(function_declaration name: (identifier) @name) @definition.function

; Methods belong to the type of their receiver.
(method_declaration
  receiver: (parameter_list
    (parameter_declaration
      type: [
        (type_identifier) @qualifier
        (generic_type type: (type_identifier) @qualifier)
        (pointer_type (type_identifier) @qualifier)
        (pointer_type (generic_type type: (type_identifier) @qualifier))
        (parenthesized_type (type_identifier) @qualifier)
        (parenthesized_type (pointer_type (type_identifier) @qualifier))
        (pointer_type (parenthesized_type (type_identifier) @qualifier))
      ]))
  name: (field_identifier) @name) @definition.method

; Types and their members.
(type_spec name: (type_identifier) @name type: (struct_type (field_declaration_list) @body))
  @definition.struct
(type_spec name: (type_identifier) @name type: (interface_type)) @definition.interface
(type_spec name: (type_identifier) @name) @definition.class
(type_alias name: (type_identifier) @name) @definition.class
(type_spec
  type: (struct_type
    (field_declaration_list
      (field_declaration name: (field_identifier) @name (#not-eq? @name "_"))
        @definition.field)))
(type_spec
  type: (struct_type
    (field_declaration_list
      (field_declaration
        !name
        type: [
          (type_identifier) @name
          (qualified_type name: (type_identifier) @name)
          (generic_type type: (type_identifier) @name)
          (generic_type type: (qualified_type name: (type_identifier) @name))
        ]) @definition.field)))
(type_spec type: (interface_type (method_elem name: (field_identifier) @name) @definition.method))

; Members of a struct written in a field.
(type_spec
  type: (struct_type
    (field_declaration_list
      (field_declaration
        type: [
          (struct_type
            (field_declaration_list
              (field_declaration name: (field_identifier) @name (#not-eq? @name "_"))
                @definition.field))
          (_
            (struct_type
              (field_declaration_list
                (field_declaration name: (field_identifier) @name (#not-eq? @name "_"))
                  @definition.field)))
        ]))))

; Constants and variables of packages.
(source_file
  (const_declaration
    (const_spec (identifier) @name (#not-eq? @name "_")) @definition.constant))
(source_file
  (var_declaration
    (var_spec (identifier) @name (#not-eq? @name "_")) @definition.variable))
(source_file
  (var_declaration
    (var_spec_list
      (var_spec (identifier) @name (#not-eq? @name "_")) @definition.variable)))
