; Headings, named by their first text.
(element
  (start_tag (tag_name) @_tag) . (text) @name
  (#any-of? @_tag "h1" "h2" "h3" "h4" "h5" "h6")) @definition.string
(element
  (start_tag (tag_name) @_tag) . (element . (start_tag) . (text) @name)
  (#any-of? @_tag "h1" "h2" "h3" "h4" "h5" "h6")) @definition.string

; Elements that can be linked to.
(element
  . (_ (attribute
    (attribute_name) @_attribute
    [(attribute_value) @name (quoted_attribute_value (attribute_value) @name)]))
  (#eq? @_attribute "id")) @definition.key
(script_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @name (quoted_attribute_value (attribute_value) @name)]))
  (#eq? @_attribute "id")) @definition.key
(style_element
  (start_tag (attribute
    (attribute_name) @_attribute
    [(attribute_value) @name (quoted_attribute_value (attribute_value) @name)]))
  (#eq? @_attribute "id")) @definition.key
