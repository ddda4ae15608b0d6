; Definitions of Elixir: calls of the macros that define.
(call
  target: (identifier) @_macro
  (arguments . (alias) @name)
  (#any-of? @_macro "defmodule" "defprotocol" "defimpl")) @definition.module
(call
  target: (identifier) @_macro
  (arguments . [
    (identifier) @name
    (call target: (identifier) @name)
    (binary_operator left: (call target: (identifier) @name) operator: "when")
    (binary_operator left: (identifier) @name operator: "when")
  ])
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
  @definition.function
(call
  target: (identifier) @_macro
  (arguments . (string (quoted_content) @name))
  (#any-of? @_macro "test" "describe")) @definition.string

; Types and module attributes.
(unary_operator
  operator: "@"
  operand: (call
    target: (identifier) @_attribute
    (arguments
      (binary_operator
        left: [(identifier) @name (call target: (identifier) @name)]
        operator: "::")))
  (#any-of? @_attribute "type" "typep" "opaque")) @definition.class
(unary_operator
  operator: "@"
  operand: (call
    target: (identifier) @_attribute
    (arguments
      (binary_operator left: (call target: (identifier) @name) operator: "::")))
  (#any-of? @_attribute "callback" "macrocallback")) @definition.function
