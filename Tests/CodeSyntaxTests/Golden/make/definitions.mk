# The compiler.
CC := gcc
CFLAGS += -O2 -Wall
prefix ?= /usr/local
posix ::= x
objects = main.o util.o
today != date +%F
export PATH := $(PATH):bin
override debug = 1
private secret = 1

# Prints its argument.
define say
@echo $(1)
@echo done
endef

define FLAGS :=
-a -b
endef

.PHONY: all clean test
.SUFFIXES: .c .o

## Builds all of it. And more.
all: build test

build test: dep.o | dir
	$(CC) -o $@ $<
	NOT_VARIABLE=1 ./run

%.o: %.c
	$(CC) -c $<

.c.o:
	$(CC) -c $<

$(OBJECTS): config.h

double:: a
	echo a

debug: CFLAGS = -g

ifeq ($(OS),Windows_NT)
suffix := .exe
windows-only: all
	echo
else
suffix :=
endif

include other.mk

out/file.txt: ; echo hi

# Removes what was built.
clean:
	-rm -rf out
