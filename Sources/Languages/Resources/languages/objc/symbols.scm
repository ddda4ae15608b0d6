; inherits: c
; Definitions of Objective-C beyond C's. A method is named by the first part of its selector.
(class_interface "@interface" . (identifier) @name) @definition.class
(class_implementation "@implementation" . (identifier) @name) @definition.class
(protocol_declaration "@protocol" . (identifier) @name) @definition.interface
(method_declaration (method_type) . (identifier) @name) @definition.method
(method_definition (method_type) . (identifier) @name) @definition.method
(property_declaration
  (struct_declaration (struct_declarator [
    (identifier) @name
    (_ declarator: (identifier) @name)]))) @definition.property
(instance_variable
  (struct_declaration (struct_declarator [
    (identifier) @name
    (_ declarator: (identifier) @name)]))) @definition.field
