; Definitions of Zig.
(Decl (FnProto function: (IDENTIFIER) @name)) @definition.function
(source_file (TopLevelDecl (VarDecl variable_type_function: (IDENTIFIER) @name)) @definition.constant)
