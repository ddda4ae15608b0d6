; Definitions of Ruby.

(class name: (constant) @name) @definition.class
(class name: (scope_resolution scope: (_) @qualifier name: (constant) @name)) @definition.class
(class name: (scope_resolution name: (constant) @name)) @definition.class
(module name: (constant) @name) @definition.module
(module name: (scope_resolution scope: (_) @qualifier name: (constant) @name)) @definition.module
(module name: (scope_resolution name: (constant) @name)) @definition.module

(class
  body: (body_statement (identifier) @visibility.section
    (#any-of? @visibility.section "private" "protected" "public")))
(module
  body: (body_statement (identifier) @visibility.section
    (#any-of? @visibility.section "private" "protected" "public")))
; A section inside `class << self` ends with it.
(class body: (body_statement (singleton_class "end" @visibility.section)))
(module body: (body_statement (singleton_class "end" @visibility.section)))
(singleton_class
  body: (body_statement (identifier) @visibility.section
    (#any-of? @visibility.section "private" "protected" "public")))

(method name: (identifier) @name (#eq? @name "initialize")) @definition.constructor
(method name: (operator) @name) @definition.operator
(method name: (_) @name) @definition.method
(program
  (singleton_method object: [(constant) (identifier) (global_variable)] @qualifier name: (_) @name)
  @definition.method)
(singleton_method name: (_) @name) @definition.method
(alias name: (global_variable) @name) @definition.variable
(alias name: (_) @name) @definition.method

; Classes made by a call: `Point = Struct.new(:x) do … end`.
(assignment
  left: (constant) @name
  right: (call
    receiver: [(constant) (scope_resolution)] @_maker
    method: (identifier) @_make
    block: (_)? @body
    (#any-of? @_maker "Struct" "Class" "Data" "::Struct" "::Class" "::Data")
    (#any-of? @_make "new" "define"))) @definition.class
(assignment
  left: (constant) @name
  right: (call
    receiver: (constant) @_maker
    method: (identifier) @_make
    block: (_)? @body
    (#eq? @_maker "Module")
    (#eq? @_make "new"))) @definition.module

; Constants of bodies and of the conditions in them. They are found from outside, because a body
; without a method or class is not searched; a method cannot assign one.
(program
  [
    (assignment left: [(constant) @name (left_assignment_list (constant) @name)])
      @definition.constant
    (assignment left: (scope_resolution scope: (_) @qualifier name: (constant) @name))
      @definition.constant
    (operator_assignment left: (constant) @name operator: "||=") @definition.constant
    (if (_ (assignment left: (constant) @name) @definition.constant))
    (unless (_ (assignment left: (constant) @name) @definition.constant))
    (begin (assignment left: (constant) @name) @definition.constant)
    (begin (rescue (then (assignment left: (constant) @name) @definition.constant)))
  ])
(class
  body: (body_statement [
    (assignment left: [(constant) @name (left_assignment_list (constant) @name)])
      @definition.constant
    (assignment left: (scope_resolution scope: (_) @qualifier name: (constant) @name))
      @definition.constant
    (operator_assignment left: (constant) @name operator: "||=") @definition.constant
    (if (_ (assignment left: (constant) @name) @definition.constant))
    (unless (_ (assignment left: (constant) @name) @definition.constant))
    (begin (assignment left: (constant) @name) @definition.constant)
    (begin (rescue (then (assignment left: (constant) @name) @definition.constant)))
  ]))
(module
  body: (body_statement [
    (assignment left: [(constant) @name (left_assignment_list (constant) @name)])
      @definition.constant
    (assignment left: (scope_resolution scope: (_) @qualifier name: (constant) @name))
      @definition.constant
    (operator_assignment left: (constant) @name operator: "||=") @definition.constant
    (if (_ (assignment left: (constant) @name) @definition.constant))
    (unless (_ (assignment left: (constant) @name) @definition.constant))
    (begin (assignment left: (constant) @name) @definition.constant)
    (begin (rescue (then (assignment left: (constant) @name) @definition.constant)))
  ]))
(singleton_class
  body: (body_statement [
    (assignment left: [(constant) @name (left_assignment_list (constant) @name)])
      @definition.constant
    (assignment left: (scope_resolution scope: (_) @qualifier name: (constant) @name))
      @definition.constant
    (operator_assignment left: (constant) @name operator: "||=") @definition.constant
  ]))
(do_block
  body: (body_statement [
    (assignment left: [(constant) @name (left_assignment_list (constant) @name)])
      @definition.constant
    (assignment left: (scope_resolution scope: (_) @qualifier name: (constant) @name))
      @definition.constant
    (operator_assignment left: (constant) @name operator: "||=") @definition.constant
  ]))

; Variables of files and classes.
(program (assignment left: (global_variable) @name) @definition.variable)
(class body: (body_statement (assignment left: (class_variable) @name) @definition.field))
(module body: (body_statement (assignment left: (class_variable) @name) @definition.field))

; Methods and properties made by a call.
(call
  method: (identifier) @_macro
  arguments: (argument_list [(simple_symbol) (string (string_content))] @name)
  (#any-of? @_macro
    "attr_reader" "attr_writer" "attr_accessor" "attr" "mattr_reader" "mattr_writer"
    "mattr_accessor" "cattr_reader" "cattr_writer" "cattr_accessor" "class_attribute"
    "thread_mattr_accessor" "thread_cattr_accessor")) @definition.property
(call
  method: (identifier) @_macro
  arguments: (argument_list . [(simple_symbol) (string (string_content))] @name)
  block: (_) @body
  (#any-of? @_macro "define_method" "define_singleton_method" "alias_method"))
  @definition.method
(call
  method: (identifier) @_macro
  arguments: (argument_list . [(simple_symbol) (string (string_content))] @name)
  (#any-of? @_macro "define_method" "define_singleton_method" "alias_method"))
  @definition.method
(call
  method: (identifier) @_scope
  arguments: (argument_list . (simple_symbol) @name . [(lambda) (call)])
  (#eq? @_scope "scope")) @definition.method
