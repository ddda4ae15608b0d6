; Definitions of Dockerfiles: stages, build arguments and environment variables.

(from_instruction as: (image_alias) @name) @definition.class
(arg_instruction name: (_) @name) @definition.variable
(env_instruction (env_pair name: (_) @name) @definition.variable)
