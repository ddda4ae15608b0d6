; Types and functions of Python.
(class_definition
  name: (identifier) @name
  superclasses: (argument_list [
    (identifier) @_base
    (attribute attribute: (identifier) @_base)
  ])
  (#any-of? @_base "Enum" "IntEnum" "StrEnum" "Flag" "IntFlag")) @definition.enum
(class_definition name: (identifier) @name) @definition.class
(decorated_definition
  (decorator [
    (identifier) @_decorator
    (attribute attribute: (identifier) @_decorator)
  ])
  definition: (function_definition name: (identifier) @name) @definition.property
  (#any-of? @_decorator
    "property" "cached_property" "abstractproperty" "hybrid_property" "getter" "setter" "deleter"))
(function_definition name: (identifier) @name) @definition.function
(type_alias_statement left: (type (identifier) @name)) @definition.class
(type_alias_statement left: (type (generic_type . (identifier) @name))) @definition.class

; Types and functions that are assigned.
(module
  (assignment
    left: (identifier) @name
    type: (type [(identifier) @_type (member_type (identifier) @_type)])) @definition.class
  (#eq? @_type "TypeAlias"))
(module
  (assignment
    left: (identifier) @name
    right: (call function: [
      (identifier) @_maker
      (attribute attribute: (identifier) @_maker)
    ])) @definition.class
  (#any-of? @_maker "namedtuple" "NamedTuple" "TypedDict" "NewType" "new_class"))
(module
  (assignment left: (identifier) @name right: (lambda body: (_) @body)) @definition.function)

; Variables of modules, also behind a condition.
(module
  (assignment left: [
    (identifier) @name
    (pattern_list [
      (identifier) @name
      (list_splat_pattern (identifier) @name)
      (tuple_pattern (identifier) @name)
    ])
    (tuple_pattern [(identifier) @name (list_splat_pattern (identifier) @name)])
    (list_pattern [(identifier) @name (list_splat_pattern (identifier) @name)])
  ]) @definition.variable)
(module
  (assignment right: (assignment left: (identifier) @name)) @definition.variable)
(module
  (if_statement
    consequence: (block (assignment left: (identifier) @name) @definition.variable)))
(module
  (if_statement
    alternative: (_ (block (assignment left: (identifier) @name) @definition.variable))))
(module
  (try_statement
    (block (assignment left: (identifier) @name) @definition.variable)))
(module
  (try_statement
    (_ (block (assignment left: (identifier) @name) @definition.variable))))
(module
  (with_statement
    body: (block (assignment left: (identifier) @name) @definition.variable)))

; Variables of classes.
(class_definition
  superclasses: (argument_list [
    (identifier) @_base
    (attribute attribute: (identifier) @_base)
  ])
  body: (block (assignment left: (identifier) @name right: (_)) @definition.enumMember)
  (#any-of? @_base "Enum" "IntEnum" "StrEnum" "Flag" "IntFlag"))
(class_definition
  body: (block
    (assignment left: (identifier) @name right: (lambda body: (_) @body)) @definition.method))
(class_definition
  body: (block
    (assignment left: [
      (identifier) @name
      (pattern_list [
        (identifier) @name
        (list_splat_pattern (identifier) @name)
        (tuple_pattern (identifier) @name)
      ])
      (tuple_pattern [(identifier) @name (list_splat_pattern (identifier) @name)])
      (list_pattern [(identifier) @name (list_splat_pattern (identifier) @name)])
    ]) @definition.variable))
(class_definition
  body: (block
    (assignment right: (assignment left: (identifier) @name)) @definition.variable))
(class_definition
  body: (block (if_statement
    consequence: (block (assignment left: (identifier) @name) @definition.variable))))
