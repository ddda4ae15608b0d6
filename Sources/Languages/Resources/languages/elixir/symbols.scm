; Definitions of Elixir: calls of the macros that define.

; Modules; their documentation is an attribute inside.
(source
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block
      (unary_operator
        operand: (call
          target: (identifier) @_attribute
          (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body) @definition.interface
  (#eq? @_attribute "moduledoc")
  (#eq? @_macro "defprotocol"))
(source
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block) @body) @definition.interface
  (#eq? @_macro "defprotocol"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block
      (unary_operator
        operand: (call
          target: (identifier) @_attribute
          (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body) @definition.interface
  (#eq? @_attribute "moduledoc")
  (#eq? @_macro "defprotocol"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block) @body) @definition.interface
  (#eq? @_macro "defprotocol"))
(source
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block
      (unary_operator
        operand: (call
          target: (identifier) @_attribute
          (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body) @definition.module
  (#eq? @_attribute "moduledoc")
  (#any-of? @_macro "defmodule" "defimpl"))
(source
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block) @body) @definition.module
  (#any-of? @_macro "defmodule" "defimpl"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block
      (unary_operator
        operand: (call
          target: (identifier) @_attribute
          (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))) @body) @definition.module
  (#eq? @_attribute "moduledoc")
  (#any-of? @_macro "defmodule" "defimpl"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments . (alias) @name)
    (do_block) @body) @definition.module
  (#any-of? @_macro "defmodule" "defimpl"))

; Functions and macros, documented by an attribute above or not at all.
(do_block
  (unary_operator
    operand: (call
      target: (identifier) @_attribute
      (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
  . [(unary_operator) (comment)]*
  . (call
    target: (identifier) @_macro
    (arguments
      . [
        (identifier) @name
        (call target: (identifier) @name)
        (binary_operator left: (identifier) @name operator: "when")
        (binary_operator left: (call target: (identifier) @name) operator: "when")
      ])
    (do_block) @body) @definition.function
  (#not-eq? @name "unquote")
  (#eq? @_attribute "doc")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
(do_block
  (unary_operator
    operand: (call
      target: (identifier) @_attribute
      (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
  . [(unary_operator) (comment)]*
  . (call
    target: (identifier) @_macro
    (arguments
      . [
        (identifier) @name
        (call target: (identifier) @name)
        (binary_operator left: (identifier) @name operator: "when")
        (binary_operator left: (call target: (identifier) @name) operator: "when")
      ])) @definition.function
  (#not-eq? @name "unquote")
  (#eq? @_attribute "doc")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments
      . [
        (identifier) @name
        (call target: (identifier) @name)
        (binary_operator left: (identifier) @name operator: "when")
        (binary_operator left: (call target: (identifier) @name) operator: "when")
      ])
    (do_block) @body) @definition.function
  (#not-eq? @name "unquote")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments
      . [
        (identifier) @name
        (call target: (identifier) @name)
        (binary_operator left: (identifier) @name operator: "when")
        (binary_operator left: (call target: (identifier) @name) operator: "when")
      ])) @definition.function
  (#not-eq? @name "unquote")
  (#any-of? @_macro
    "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate" "defn" "defnp"))
(do_block
  (call
    target: (identifier) @_macro
    (arguments
      . [
        (binary_operator operator: _ @name)
        (unary_operator operator: _ @name)
        (binary_operator left: (binary_operator operator: _ @name) operator: "when")
      ])) @definition.operator
  (#not-any-of? @name "when" "@" "\\\\")
  (#any-of? @_macro "def" "defp" "defmacro" "defmacrop" "defguard" "defguardp" "defdelegate"))

; Structures.
(do_block
  (call target: (identifier) @name) @definition.struct
  (#any-of? @name "defstruct" "defexception"))
(do_block
  (call target: (identifier) @_macro (arguments . (atom) @name)) @definition.struct
  (#any-of? @_macro "defrecord" "defrecordp"))

; Types and callbacks.
(call
  target: (identifier) @_module
  (do_block
    (unary_operator
      operand: (call
        target: (identifier) @_attribute
        (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
    . (comment)*
    . (unary_operator
      operand: (call
        target: (identifier) @_kind
        (arguments . (binary_operator
          left: [(identifier) @name (call target: (identifier) @name)]
          operator: "::")))) @definition.class)
  (#any-of? @_module "defmodule" "defprotocol" "defimpl")
  (#eq? @_attribute "typedoc")
  (#any-of? @_kind "type" "typep" "opaque"))
(call
  target: (identifier) @_module
  (do_block
    (unary_operator
      operand: (call
        target: (identifier) @_kind
        (arguments . (binary_operator
          left: [(identifier) @name (call target: (identifier) @name)]
          operator: "::")))) @definition.class)
  (#any-of? @_module "defmodule" "defprotocol" "defimpl")
  (#any-of? @_kind "type" "typep" "opaque"))
(call
  target: (identifier) @_module
  (do_block
    (unary_operator
      operand: (call
        target: (identifier) @_attribute
        (arguments . [(string (quoted_content) @doc) (sigil (quoted_content) @doc)])))
    . (comment)*
    . (unary_operator
      operand: (call
        target: (identifier) @_kind
        (arguments . [
          (binary_operator
            left: [(identifier) @name (call target: (identifier) @name)]
            operator: "::")
          (binary_operator
            left: (binary_operator
              left: [(identifier) @name (call target: (identifier) @name)]
              operator: "::")
            operator: "when")
        ]))) @definition.function)
  (#any-of? @_module "defmodule" "defprotocol" "defimpl")
  (#eq? @_attribute "doc")
  (#any-of? @_kind "callback" "macrocallback"))
(call
  target: (identifier) @_module
  (do_block
    (unary_operator
      operand: (call
        target: (identifier) @_kind
        (arguments . [
          (binary_operator
            left: [(identifier) @name (call target: (identifier) @name)]
            operator: "::")
          (binary_operator
            left: (binary_operator
              left: [(identifier) @name (call target: (identifier) @name)]
              operator: "::")
            operator: "when")
        ]))) @definition.function)
  (#any-of? @_module "defmodule" "defprotocol" "defimpl")
  (#any-of? @_kind "callback" "macrocallback"))

; Constants: attributes that mean nothing to the compiler.
(call
  target: (identifier) @_module
  (do_block
    (unary_operator
      operator: "@"
      operand: (call target: (identifier) @name (arguments))) @definition.constant)
  (#any-of? @_module "defmodule" "defprotocol" "defimpl")
  (#not-any-of? @name
    "after_compile" "after_verify" "autoload" "before_compile" "behaviour" "callback" "compile"
    "deprecated" "derive" "describetag" "dialyzer" "doc" "enforce_keys" "external_resource"
    "fallback_to_any" "file" "impl" "macrocallback" "moduledoc" "moduletag" "nifs"
    "on_definition" "on_load" "opaque" "optional_callbacks" "spec" "tag" "type" "typedoc" "typep"
    "undefined_impl_description" "vsn"))
