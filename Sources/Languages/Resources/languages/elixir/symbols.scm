; Definitions of Elixir: calls of the macros that define.

; Modules; their documentation is their first attribute.
(call
  target: (identifier) @_macro
  (arguments . (alias) @name)
  (do_block
    . (unary_operator
      operand: (call
        target: (identifier) @_attribute
        (arguments
          . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body
  (#eq? @_attribute "moduledoc")
  (#eq? @_macro "defprotocol")) @definition.interface
(call
  target: (identifier) @_macro
  (arguments . (alias) @name)
  (do_block) @body
  (#eq? @_macro "defprotocol")) @definition.interface
(call
  target: (identifier) @_macro
  (arguments . (alias) @name)
  (do_block
    . (unary_operator
      operand: (call
        target: (identifier) @_attribute
        (arguments
          . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body
  (#eq? @_attribute "moduledoc")
  (#any-of? @_macro "defmodule" "defimpl")) @definition.module
(call
  target: (identifier) @_macro
  (arguments . (alias) @name)
  (do_block) @body
  (#any-of? @_macro "defmodule" "defimpl")) @definition.module

; Functions and macros whose documentation is an attribute above them.
(do_block
  (unary_operator
    operand: (call
      target: (identifier) @_attribute
      (arguments
        . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
  . (unary_operator)*
  . (call
    target: (identifier) @_macro
    (arguments
      . [
        (identifier) @name
        (call target: (identifier) @name)
        (binary_operator left: (identifier) @name operator: "when")
        (binary_operator left: (call target: (identifier) @name) operator: "when")
      ])
    (do_block)? @body) @definition.function
  (#eq? @_attribute "doc")
  (#not-eq? @name "unquote")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))

; Functions and macros without.
(call
  target: (identifier) @_macro
  (arguments
    . [
      (identifier) @name
      (call target: (identifier) @name)
      (binary_operator left: (identifier) @name operator: "when")
      (binary_operator left: (call target: (identifier) @name) operator: "when")
    ])
  (do_block)? @body
  (#not-eq? @name "unquote")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
  @definition.function
(call
  target: (identifier) @_macro
  (arguments
    . [
      (binary_operator operator: _ @name)
      (unary_operator operator: _ @name)
      (binary_operator left: (binary_operator operator: _ @name) operator: "when")
    ])
  (#not-any-of? @name "when" "@" "\\\\")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
  @definition.operator

; Structures.
(call
  target: (identifier) @name
  (arguments . [(identifier) (keywords) (list) (unary_operator)])
  (#any-of? @name "defstruct" "defexception")) @definition.struct
(call
  target: (identifier) @_macro
  (arguments . (atom) @name)
  (#any-of? @_macro "defrecord" "defrecordp")) @definition.struct

; Types, callbacks and constants: attributes.
(do_block
  (unary_operator
    operand: (call
      target: (identifier) @_documentation
      (arguments
        . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
  . (unary_operator
    operand: (call
      target: (identifier) @_attribute
      (arguments
        . (binary_operator
          left: [(identifier) @name (call target: (identifier) @name)]
          operator: "::")))) @definition.class
  (#eq? @_documentation "typedoc")
  (#any-of? @_attribute "type" "typep" "opaque"))
(do_block
  (unary_operator
    operand: (call
      target: (identifier) @_documentation
      (arguments
        . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
  . (unary_operator
    operand: (call
      target: (identifier) @_attribute
      (arguments
        . (binary_operator left: (call target: (identifier) @name))))) @definition.function
  (#eq? @_documentation "doc")
  (#any-of? @_attribute "callback" "macrocallback"))
(unary_operator
  operator: "@"
  operand: (call
    target: (identifier) @_attribute
    (arguments
      . (binary_operator
        left: [(identifier) @name (call target: (identifier) @name)]
        operator: "::")))
  (#any-of? @_attribute "type" "typep" "opaque")) @definition.class
(unary_operator
  operator: "@"
  operand: (call
    target: (identifier) @_attribute
    (arguments
      . [
        (binary_operator
          left: [(identifier) @name (call target: (identifier) @name)]
          operator: "::")
        (binary_operator
          left: (binary_operator
            left: [(identifier) @name (call target: (identifier) @name)]
            operator: "::")
          operator: "when")
      ]))
  (#any-of? @_attribute "callback" "macrocallback")) @definition.function
(unary_operator
  operator: "@"
  operand: (call target: (identifier) @name (arguments))
  (#not-any-of? @name
    "after_compile" "after_verify" "autoload" "before_compile" "behaviour" "callback" "compile"
    "deprecated" "derive" "describetag" "dialyzer" "doc" "enforce_keys" "external_resource"
    "fallback_to_any" "file" "impl" "macrocallback" "moduledoc" "moduletag" "nifs"
    "on_definition" "on_load" "opaque" "optional_callbacks" "spec" "tag" "type" "typedoc" "typep"
    "undefined_impl_description" "vsn")) @definition.constant
