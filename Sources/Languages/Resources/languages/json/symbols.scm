; Keys of the outermost object and of the objects in it.
(document (object
  (pair key: (string) @name value: (object) @body) @definition.object))
(document (object
  (pair key: (string) @name value: (array)) @definition.array))
(document (object
  (pair key: (string) @name value: (string)) @definition.string))
(document (object
  (pair key: (string) @name value: (number)) @definition.number))
(document (object
  (pair key: (string) @name value: [(true) (false)]) @definition.boolean))
(document (object
  (pair key: (string) @name value: (null)) @definition.null))
(document (object (pair value: (object
  (pair key: (string) @name value: (object) @body) @definition.object))))
(document (object (pair value: (object
  (pair key: (string) @name value: (array)) @definition.array))))
(document (object (pair value: (object
  (pair key: (string) @name value: (string)) @definition.string))))
(document (object (pair value: (object
  (pair key: (string) @name value: (number)) @definition.number))))
(document (object (pair value: (object
  (pair key: (string) @name value: [(true) (false)]) @definition.boolean))))
(document (object (pair value: (object
  (pair key: (string) @name value: (null)) @definition.null))))
