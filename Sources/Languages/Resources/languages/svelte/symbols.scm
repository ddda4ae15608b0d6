; inherits: html
; Snippets of markup.
(snippet_statement (snippet_start_expr (snippet_name) @name)) @definition.function
