; Definitions of Zig.
(Decl (FnProto function: (IDENTIFIER) @name)) @definition.function
(Decl
  (VarDecl
    variable_type_function: (IDENTIFIER) @name
    (ErrorUnionExpr (SuffixExpr (ContainerDecl (ContainerDeclType . "enum"))))))
  @definition.enum
(Decl
  (VarDecl
    variable_type_function: (IDENTIFIER) @name
    (ErrorUnionExpr (SuffixExpr (ContainerDecl)))))
  @definition.struct
(source_file
  (Decl (VarDecl "const" variable_type_function: (IDENTIFIER) @name)) @definition.constant)
(source_file (Decl (VarDecl variable_type_function: (IDENTIFIER) @name)) @definition.variable)
(ContainerDecl
  (Decl (VarDecl "const" variable_type_function: (IDENTIFIER) @name)) @definition.constant)
(ContainerDecl (Decl (VarDecl variable_type_function: (IDENTIFIER) @name)) @definition.variable)
(ContainerField field_member: (IDENTIFIER) @name) @definition.field
(ContainerField
  . (ErrorUnionExpr (SuffixExpr variable_type_function: (IDENTIFIER) @name)) .)
  @definition.enumMember
(TestDecl (STRINGLITERALSINGLE) @name) @definition.string
