; Scripts, by `lang` and then by `type`; one of an unknown type is left as text.
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "lang")
  (#any-of? @_value "ts" "typescript")
  (#set! injection.language "typescript"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "lang")
  (#eq? @_value "tsx")
  (#set! injection.language "tsx"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "lang")
  (#any-of? @_value "js" "javascript" "jsx")
  (#set! injection.language "javascript"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "lang")
  (#set! injection.language "text"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "type")
  (#any-of? @_value
    "application/json" "application/ld+json" "importmap" "speculationrules"
    "application/manifest+json" "application/geo+json" "application/schema+json" "text/json")
  (#set! injection.language "json"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "type")
  (#any-of? @_value "text/typescript" "application/typescript" "ts")
  (#set! injection.language "typescript"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "type")
  (#any-of? @_value
    "module" "text/javascript" "application/javascript" "application/x-javascript"
    "text/ecmascript" "application/ecmascript" "text/babel" "text/jsx")
  (#set! injection.language "javascript"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "type")
  (#any-of? @_value "text/html" "text/x-template" "text/ng-template" "text/x-handlebars-template")
  (#set! injection.language "html"))
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#eq? @_attribute "type")
  (#set! injection.language "text"))
(script_element
  (raw_text) @injection.content
  (#set! injection.language "javascript"))

; Style sheets.
(style_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @injection.content
  (#any-of? @_attribute "lang" "type")
  (#any-of? @_value
    "scss" "sass" "less" "stylus" "styl" "text/scss" "text/sass" "text/less" "text/stylus")
  (#set! injection.language "scss"))
(style_element
  (raw_text) @injection.content
  (#set! injection.language "css"))
