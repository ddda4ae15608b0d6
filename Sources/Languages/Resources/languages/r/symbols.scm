; Definitions of R.

; Classes: S4, reference classes, R6 and S7, kept in a variable or not.
(binary_operator
  lhs: (identifier)
  rhs: (call
    function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
    arguments: (arguments . (argument value: (string content: (string_content) @name))) @body
    (#any-of? @_make
      "setClass" "setClassUnion" "setRefClass" "R6Class" "new_class"))) @definition.class
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments . (argument value: (string content: (string_content) @name)))
  (#any-of? @_make
    "setClass" "setClassUnion" "setRefClass" "R6Class" "new_class")) @definition.class

; Members of classes: `public = list(push = function(x) …)`, `slots = c(age = "numeric")`.
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument name: (identifier) @visibility.section value: (call)))
  (#eq? @_make "R6Class")
  (#any-of? @visibility.section "public" "private" "active"))
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument
      name: (identifier) @_members
      value: (call
        arguments: (arguments
          (argument
            name: (identifier) @name
            value: (function_definition body: (_) @body)) @definition.constructor))))
  (#any-of? @_make "setRefClass" "R6Class")
  (#any-of? @_members "public" "methods")
  (#eq? @name "initialize"))
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument
      name: (identifier) @_members
      value: (call
        arguments: (arguments
          (argument
            name: (identifier) @name
            value: (function_definition body: (_) @body)) @definition.method))))
  (#any-of? @_make "setRefClass" "R6Class")
  (#any-of? @_members "public" "private" "methods"))
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument
      name: (identifier) @_members
      value: (call
        arguments: (arguments
          (argument
            name: (identifier) @name
            value: (function_definition body: (_) @body)) @definition.property))))
  (#eq? @_make "R6Class")
  (#eq? @_members "active"))
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument
      name: (identifier) @_members
      value: (call arguments: (arguments (argument name: (identifier) @name) @definition.field))))
  (#any-of? @_make "setClass" "setRefClass" "R6Class" "new_class")
  (#any-of? @_members
    "public" "private" "fields" "slots" "representation" "properties"))
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    (argument
      value: (call
        function: (identifier) @_representation
        arguments: (arguments (argument name: (identifier) @name) @definition.field))))
  (#eq? @_make "setClass")
  (#eq? @_representation "representation"))
(call
  function: (extract_operator lhs: (identifier) @qualifier rhs: (identifier) @_methods)
  arguments: (arguments
    (argument
      name: (identifier) @name
      value: (function_definition body: (_) @body)) @definition.method)
  (#eq? @_methods "methods"))

; Generic functions and their methods.
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments . (argument value: (string content: (string_content) @name)))
  (#eq? @_make "setGeneric")) @definition.function
(binary_operator
  lhs: (identifier)
  rhs: (call
    function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
    arguments: (arguments . (argument value: (string content: (string_content) @name)))
    (#eq? @_make "new_generic"))) @definition.function
(call
  function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)]
  arguments: (arguments
    . (argument value: (string content: (string_content) @name))
    . (comma)
    . (argument value: [
        (string content: (string_content) @qualifier)
        (call
          arguments: (arguments
            . (argument value: (string content: (string_content) @qualifier))))
      ])
    (argument value: (function_definition body: (_) @body))?)
  (#any-of? @_make "setMethod" "setReplaceMethod")) @definition.method
(binary_operator
  lhs: (call
    function: (identifier) @_method
    arguments: (arguments
      . (argument value: (identifier) @name)
      . (comma)
      . (argument value: (identifier) @qualifier)))
  rhs: (function_definition body: (_) @body)
  (#eq? @_method "method")) @definition.method

; Functions.
(binary_operator
  lhs: [(identifier) @name (string content: (string_content) @name)]
  operator: ["<-" "=" "<<-" ":="]
  rhs: (function_definition body: (_) @body)) @definition.function
(binary_operator
  lhs: (extract_operator lhs: (identifier) @qualifier rhs: (identifier) @name)
  operator: ["<-" "=" "<<-"]
  rhs: (function_definition body: (_) @body)) @definition.function
(call
  function: (identifier) @_assign
  arguments: (arguments
    . (argument value: (string content: (string_content) @name))
    . (comma)
    . (argument value: (function_definition body: (_) @body)))
  (#eq? @_assign "assign")) @definition.function

; Variables of files; what makes a class or generic is no variable.
(program
  (binary_operator
    lhs: [(identifier) @name (string content: (string_content) @name)]
    operator: ["<-" "=" "<<-"]
    rhs: [
      (call function: [(identifier) @_make (namespace_operator rhs: (identifier) @_make)])
      (call function: [(call) (extract_operator) (subset) (subset2) (parenthesized_expression)])
      (float) (integer) (complex) (string) (identifier) (true) (false) (null) (na) (nan) (inf)
      (binary_operator) (unary_operator) (extract_operator) (namespace_operator) (subset)
      (subset2) (parenthesized_expression) (braced_expression) (if_statement)
    ]) @definition.variable
  (#not-any-of? @_make
    "setClass" "setClassUnion" "setRefClass" "R6Class" "new_class" "new_generic" "setGeneric"))
(program
  (binary_operator operator: ["->" "->>"] rhs: (identifier) @name) @definition.variable)
(program
  (call
    function: (identifier) @_assign
    arguments: (arguments . (argument value: (string content: (string_content) @name))))
    @definition.variable
  (#any-of? @_assign "assign" "delayedAssign"))
