; Each selector of a rule names it.
(rule_set (selectors (_) @name) (block) @body) @definition.class

; Custom properties.
(declaration (property_name) @name (#match? @name "^--")) @definition.variable
(at_rule
  (at_keyword) @_rule (keyword_query) @name (block) @body
  (#eq? @_rule "@property")) @definition.variable

; Animations, and what groups rules.
(keyframes_statement (keyframes_name) @name (keyframe_block_list) @body) @definition.function
(media_statement . "@media" . (_) @name (block) @body) @definition.module
(supports_statement . "@supports" . (_) @name (block) @body) @definition.module
(at_rule
  (at_keyword) @_rule . (_) @name (block) @body
  (#any-of? @_rule "@layer" "@container")) @definition.module
