; Definitions of Protocol Buffers.
(package (full_ident) @name) @definition.package
(message (message_name) @name (message_body) @body) @definition.class
(enum (enum_name) @name (enum_body) @body) @definition.enum
(enum_field (identifier) @name) @definition.enumMember
(service (service_name) @name) @definition.interface
(rpc (rpc_name) @name) @definition.method

; Fields; a oneof holds those of which one is set.
(field (identifier) @name) @definition.field
(map_field (identifier) @name) @definition.field
(oneof (identifier) @name) @definition.field
(oneof_field (identifier) @name) @definition.field
