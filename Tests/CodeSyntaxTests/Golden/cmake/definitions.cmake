cmake_minimum_required(VERSION 3.20)
project(Shapes VERSION 1.2 LANGUAGES C CXX)

# Where to install.
set(install_dir "/usr/lib" CACHE PATH "Where")
set(SOURCES
  a.c
  b.c)
SET(UPPER 1)
set(ENV{PATH} x)
set(${name}_VALUE 1)
option(WITH_TESTS "Build the tests" ON)
cmake_dependent_option(WITH_DOCS "Docs" ON "WITH_TESTS" OFF)

#[[ Adds one shape. With its test. ]]
function(add_shape name)
  set(local 1)
  add_library(${name} STATIC a.c)
endfunction()

# Prints it
macro(say_it text)
  message(STATUS "${text}")
endmacro(say_it)

FUNCTION("quoted_name")
ENDFUNCTION()

add_executable(draw main.c)
add_library(shapes STATIC a.c)
add_library(Shapes::shapes ALIAS shapes)
ADD_CUSTOM_TARGET(docs ALL
  COMMAND doxygen)

if(WITH_TESTS)
  set(inner 1)
  add_executable(shapes_test test.c)
  option(SLOW_TESTS "Slow" OFF)
else()
  add_library("no tests" INTERFACE)
endif()

target_link_libraries(draw PRIVATE shapes)
