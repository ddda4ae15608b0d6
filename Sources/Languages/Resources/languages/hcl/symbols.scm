; Definitions of HCL: blocks by their labels, attributes of files and of their blocks.

(block
  . (identifier) @_type
  . [(string_lit (template_literal) @name) (identifier) @name]
  . (block_start)
  . (body)? @body
  (#any-of? @_type "variable" "output")) @definition.variable
(block
  . (identifier) @_type
  . [(string_lit (template_literal) @name) (identifier) @name]
  . (block_start)
  . (body)? @body
  (#eq? @_type "module")) @definition.module
(block
  . (identifier)
  . [(string_lit (template_literal) @name) (identifier) @name]
  . (block_start)
  . (body)? @body) @definition.class
(block
  . (identifier)
  . [(string_lit (template_literal) @qualifier) (identifier) @qualifier]
  . [(string_lit (template_literal) @name) (identifier) @name]
  . (block_start)
  . (body)? @body) @definition.class
(config_file
  (body (block . (identifier) @name . (block_start) . (body)? @body) @definition.class))

(config_file (body (attribute . (identifier) @name) @definition.property))
(config_file
  (body (block (body (attribute . (identifier) @name) @definition.property))))
