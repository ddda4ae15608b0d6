; Tables; of a dotted name the last part is the name.
(table . [(bare_key) (quoted_key)] @name) @definition.object
(table . (dotted_key (_) @qualifier (_) @name)) @definition.object
(table_array_element . [(bare_key) (quoted_key)] @name) @definition.object
(table_array_element . (dotted_key (_) @qualifier (_) @name)) @definition.object

; Keys, by what they hold.
(pair . [(bare_key) (quoted_key)] @name (inline_table) @body) @definition.object
(pair . (dotted_key (_) @qualifier (_) @name) (inline_table) @body) @definition.object
(pair . [(bare_key) (quoted_key)] @name (array)) @definition.array
(pair . (dotted_key (_) @qualifier (_) @name) (array)) @definition.array
(pair
  . [(bare_key) (quoted_key)] @name
  [(string) (local_date) (local_date_time) (local_time) (offset_date_time)]) @definition.string
(pair
  . (dotted_key (_) @qualifier (_) @name)
  [(string) (local_date) (local_date_time) (local_time) (offset_date_time)]) @definition.string
(pair . [(bare_key) (quoted_key)] @name [(integer) (float)]) @definition.number
(pair . (dotted_key (_) @qualifier (_) @name) [(integer) (float)]) @definition.number
(pair . [(bare_key) (quoted_key)] @name (boolean)) @definition.boolean
(pair . (dotted_key (_) @qualifier (_) @name) (boolean)) @definition.boolean
