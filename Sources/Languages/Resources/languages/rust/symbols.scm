; Definitions of Rust.

; What an implementation holds belongs to the type it is of.
(impl_item
  type: [
    (type_identifier) @qualifier
    (primitive_type) @qualifier
    (scoped_type_identifier name: (type_identifier) @qualifier)
    (generic_type
      type: [
        (type_identifier) @qualifier
        (scoped_type_identifier name: (type_identifier) @qualifier)
      ])
    (reference_type
      type: [
        (type_identifier) @qualifier
        (primitive_type) @qualifier
        (scoped_type_identifier name: (type_identifier) @qualifier)
        (generic_type
          type: [
            (type_identifier) @qualifier
            (scoped_type_identifier name: (type_identifier) @qualifier)
          ])
      ])
    (dynamic_type
      trait: [
        (type_identifier) @qualifier
        (scoped_type_identifier name: (type_identifier) @qualifier)
        (generic_type type: (type_identifier) @qualifier)
      ])
  ]
  body: (declaration_list
    [
      (function_item name: (identifier) @name) @definition.method
      (const_item name: (identifier) @name) @definition.constant
      (type_item name: (type_identifier) @name) @definition.class
    ]))
(impl_item
  type: [
    (array_type)
    (bounded_type)
    (function_type)
    (macro_invocation)
    (never_type)
    (pointer_type)
    (reference_type)
    (tuple_type)
    (unit_type)
  ]
  body: (declaration_list (function_item name: (identifier) @name) @definition.method))

; Types of a foreign library.
(foreign_mod_item
  body: (declaration_list (associated_type name: (type_identifier) @name) @definition.class))

(function_item name: (identifier) @name) @definition.function
(function_signature_item name: (identifier) @name) @definition.function
(struct_item name: (type_identifier) @name) @definition.struct
(union_item name: (type_identifier) @name) @definition.struct
(enum_item name: (type_identifier) @name) @definition.enum
(enum_variant name: (identifier) @name) @definition.enumMember
(field_declaration name: (field_identifier) @name) @definition.field
(trait_item name: (type_identifier) @name) @definition.interface
(type_item name: (type_identifier) @name) @definition.class
(associated_type name: (type_identifier) @name) @definition.typeParameter
(mod_item name: (identifier) @name) @definition.module
(const_item name: (identifier) @name (#not-eq? @name "_")) @definition.constant
(static_item name: (identifier) @name) @definition.variable
(macro_definition name: (identifier) @name) @definition.function
