; Definitions of Rust.
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
(const_item name: (identifier) @name) @definition.constant
(static_item name: (identifier) @name) @definition.variable
(macro_definition name: (identifier) @name) @definition.function

; The type an implementation is of.
(impl_item type: (type_identifier) @name) @definition.class
(impl_item type: (generic_type type: (type_identifier) @name)) @definition.class
(impl_item type: (scoped_type_identifier name: (type_identifier) @name)) @definition.class
(impl_item type: (generic_type type: (scoped_type_identifier name: (type_identifier) @name)))
  @definition.class
(impl_item type: (reference_type type: (type_identifier) @name)) @definition.class
