; Definitions of CMake; command names have no case.

(function_def
  (function_command
    (argument_list
      . (argument [(unquoted_argument) @name (quoted_argument (quoted_element) @name)])))
  (body) @body) @definition.function
(macro_def
  (macro_command
    (argument_list
      . (argument [(unquoted_argument) @name (quoted_argument (quoted_element) @name)])))
  (body) @body) @definition.function

(normal_command
  (identifier) @_command
  (argument_list
    . (argument [(unquoted_argument) @name (quoted_argument (quoted_element) @name)]))
  (#any-of? @_command
    "add_executable" "add_library" "add_custom_target" "ADD_EXECUTABLE" "ADD_LIBRARY"
    "ADD_CUSTOM_TARGET")) @definition.class
(normal_command
  (identifier) @_command
  (argument_list
    . (argument [(unquoted_argument) @name (quoted_argument (quoted_element) @name)]))
  (#any-of? @_command "project" "PROJECT")) @definition.module
(normal_command
  (identifier) @_command
  (argument_list . (argument (unquoted_argument) @name))
  (#any-of? @_command "option" "OPTION" "cmake_dependent_option" "CMAKE_DEPENDENT_OPTION"))
  @definition.variable
(source_file
  (normal_command
    (identifier) @_command
    (argument_list . (argument (unquoted_argument) @name))
    (#any-of? @_command "set" "SET")
    (#not-match? @name "[${]")) @definition.variable)
