; Definitions of shell scripts.
(function_definition name: (word) @name) @definition.function
(program (variable_assignment name: (variable_name) @name) @definition.variable)
(program (declaration_command (variable_assignment name: (variable_name) @name))
  @definition.variable)
(command
  name: (command_name (word) @_command)
  . argument: (concatenation . (word) @name)
  (#eq? @_command "alias")) @definition.function
