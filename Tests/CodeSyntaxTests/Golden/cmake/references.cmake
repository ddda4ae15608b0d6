# A reference is no body.
set(headers "${root}/a.h")
add_library(shapes STATIC ${sources})
