; Definitions of makefiles: targets, variables and named sequences of lines.

(rule
  (targets (word) @name)
  (#not-any-of? @name
    ".PHONY" ".SUFFIXES" ".DEFAULT" ".PRECIOUS" ".INTERMEDIATE" ".NOTINTERMEDIATE" ".SECONDARY"
    ".SECONDEXPANSION" ".DELETE_ON_ERROR" ".IGNORE" ".LOW_RESOLUTION_TIME" ".SILENT"
    ".EXPORT_ALL_VARIABLES" ".NOTPARALLEL" ".ONESHELL" ".POSIX" ".MAKE" ".NOTMAIN" ".ORDER"
    ".PATH")) @definition.function
(define_directive name: (word) @name) @definition.function

; Not the variables of one target: `target: CFLAGS = -g`.
(variable_assignment !target_or_pattern name: (word) @name) @definition.variable
(shell_assignment name: (word) @name) @definition.variable
