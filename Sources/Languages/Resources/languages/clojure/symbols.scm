; Definitions of Clojure: lists that begin with a macro that defines.

; Namespaces.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit) @doc
  . (_)? @body
  (#eq? @_macro "ns")) @definition.namespace
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (_)? @body
  (#eq? @_macro "ns")) @definition.namespace

; Functions and macros: with one list of parameters, with several, or in a notation of their own.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit
    meta: (meta_lit
      value: (map_lit (kwd_lit name: (kwd_name) @_key) . (str_lit) @doc))
    name: (sym_name) @name)
  . (vec_lit)
  . (_)? @body
  (#any-of? @_macro "defn" "defn-" "defmacro" "definline")
  (#eq? @_key "doc")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit
    meta: (meta_lit
      value: (map_lit (kwd_lit name: (kwd_name) @_key) . (str_lit) @doc))
    name: (sym_name) @name)
  . (list_lit) @body
  (#any-of? @_macro "defn" "defn-" "defmacro" "definline")
  (#eq? @_key "doc")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit)? @doc
  . (map_lit)?
  . (vec_lit)
  . (_)? @body
  (#any-of? @_macro "defn" "defn-" "defmacro" "definline")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit)? @doc
  . (map_lit)?
  . (list_lit) @body
  (#any-of? @_macro "defn" "defn-" "defmacro" "definline")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  (#any-of? @_macro "defn" "defn-" "defmacro" "definline")) @definition.function

; Functions of several types.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit) @doc
  . (_)? @body
  (#eq? @_macro "defmulti")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (_)? @body
  (#eq? @_macro "defmulti")) @definition.function
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (_)
  . (sym_lit)?
  . (vec_lit)
  . (_)? @body
  (#eq? @_macro "defmethod")) @definition.method

; Variables.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit) @doc
  . (_) @body
  (#any-of? @_macro "def" "defonce")) @definition.variable
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit
    meta: (meta_lit
      value: (map_lit (kwd_lit name: (kwd_name) @_key) . (str_lit) @doc))
    name: (sym_name) @name)
  . (_)? @body
  (#any-of? @_macro "def" "defonce")
  (#eq? @_key "doc")) @definition.variable
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (_)? @body
  (#any-of? @_macro "def" "defonce")) @definition.variable

; Protocols, records and types, with what they hold.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (str_lit) @doc
  . (_)? @body
  (#any-of? @_macro "defprotocol" "definterface")) @definition.interface
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (_)? @body
  (#any-of? @_macro "defprotocol" "definterface")) @definition.interface
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  . (vec_lit)
  . (_)? @body
  (#any-of? @_macro "defrecord" "deftype")) @definition.class
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @name)
  (#eq? @_macro "defstruct")) @definition.struct
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit)
  (list_lit . (sym_lit name: (sym_name) @name) (str_lit) @doc .) @definition.method
  (#any-of? @_macro "defprotocol" "definterface"))
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit)
  (list_lit . (sym_lit name: (sym_name) @name)) @definition.method
  (#any-of? @_macro "defprotocol" "definterface"))
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit)
  . (vec_lit (sym_lit name: (sym_name) @name) @definition.field)
  (#any-of? @_macro "defrecord" "deftype"))
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit)
  (list_lit
    . (sym_lit name: (sym_name) @name)
    . (vec_lit)
    . (_)? @body) @definition.method
  (#any-of? @_macro "defrecord" "deftype"))

; Methods given to types defined elsewhere.
(list_lit
  . (sym_lit name: (sym_name) @_macro)
  . (sym_lit name: (sym_name) @qualifier)
  (list_lit
    . (sym_lit name: (sym_name) @name)
    . (vec_lit)
    . (_)? @body) @definition.method
  (#any-of? @_macro "extend-type" "extend-protocol"))
