; Definitions of shell scripts.

(function_definition name: (word) @name) @definition.function
(command
  name: (command_name (word) @_test)
  . argument: [(string) (raw_string)] @name
  (#eq? @_test "@test")) @definition.function
(command
  name: (command_name (word) @_alias)
  argument: (concatenation . (word) @name)
  (#eq? @_alias "alias")) @definition.function

; Variables of scripts.
(program
  (declaration_command
    "readonly"
    (variable_assignment name: (variable_name) @name)) @definition.constant)
(program
  (declaration_command
    (word) @_flags
    (variable_assignment name: (variable_name) @name)
    (#any-of? @_flags "-r" "-gr" "-rg" "-rx" "-xr" "-ir" "-ri" "-ar" "-ra" "-Ar" "-rA"))
    @definition.constant)
(program
  (declaration_command (variable_assignment name: (variable_name) @name)) @definition.variable)
(program
  (declaration_command ["declare" "typeset"] (variable_name) @name) @definition.variable)
(program (variable_assignment name: (variable_name) @name) @definition.variable)
(program
  (variable_assignments (variable_assignment name: (variable_name) @name)) @definition.variable)
