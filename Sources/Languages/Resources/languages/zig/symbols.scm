; Definitions of Zig.

; Functions.
(ContainerDecl (Decl (FnProto function: (IDENTIFIER) @name) (Block) @body) @definition.method)
(ContainerDecl (Decl (FnProto function: (IDENTIFIER) @name)) @definition.method)
(Decl (FnProto function: (IDENTIFIER) @name) (Block) @body) @definition.function
(Decl (FnProto function: (IDENTIFIER) @name)) @definition.function

; Types: constants whose value is a container.
(VarDecl
  "const"
  variable_type_function: (IDENTIFIER) @name
  (ErrorUnionExpr (SuffixExpr . (ContainerDecl (ContainerDeclType "union")) .)))
  @definition.struct
(VarDecl
  "const"
  variable_type_function: (IDENTIFIER) @name
  (ErrorUnionExpr (SuffixExpr . (ContainerDecl (ContainerDeclType "enum")) .)))
  @definition.enum
(VarDecl
  "const"
  variable_type_function: (IDENTIFIER) @name
  (ErrorUnionExpr (SuffixExpr . (ContainerDecl) .)))
  @definition.struct
(VarDecl
  "const"
  variable_type_function: (IDENTIFIER) @name
  (ErrorUnionExpr (SuffixExpr . (ErrorSetDecl) .)))
  @definition.enum

; Members.
(VarDecl
  "const"
  (ErrorUnionExpr
    (SuffixExpr . (ErrorSetDecl field_constant: (IDENTIFIER) @name @definition.enumMember) .)))
(ContainerDecl
  (ContainerDeclType "union")
  (ContainerField
    . (doc_comment)*
    . (ErrorUnionExpr (SuffixExpr . (IDENTIFIER) @name .))) @definition.field)
(ContainerDecl
  (ContainerDeclType "enum")
  (ContainerField
    . (doc_comment)*
    . (ErrorUnionExpr (SuffixExpr . (IDENTIFIER) @name .))
    (#not-eq? @name "_")) @definition.enumMember)
(ContainerField field_member: (IDENTIFIER) @name) @definition.field

; Imports define nothing.
(VarDecl
  variable_type_function: (IDENTIFIER) @name
  (ErrorUnionExpr (SuffixExpr . (BUILTINIDENTIFIER) @_builtin))
  (#eq? @_builtin "@import")) @ignore

; Constants and variables of files and containers.
(source_file
  (Decl (VarDecl "const" variable_type_function: (IDENTIFIER) @name)) @definition.constant)
(source_file (Decl (VarDecl variable_type_function: (IDENTIFIER) @name)) @definition.variable)
(ContainerDecl
  (Decl (VarDecl "const" variable_type_function: (IDENTIFIER) @name)) @definition.constant)
(ContainerDecl (Decl (VarDecl variable_type_function: (IDENTIFIER) @name)) @definition.variable)
