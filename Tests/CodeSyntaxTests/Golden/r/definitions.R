#!/usr/bin/env Rscript
library(methods)

MAX_TRIES <- 5
default_name = "world"
c(1, 2) -> values
assign("state", new.env())

#' Greets someone. Politely.
#'
#' @param name Who to greet.
#' @export
greet <- function(name = default_name,
                  punctuation = "!") {
  format_name <- function(x) {
    toupper(x)
  }
  prefix <- "Hello"
  paste0(prefix, format_name(name), punctuation)
}

square = \(x) x^2

counter <<- function() NULL

assign("made", function(x) {
  x
})

# Prints a shape
print.shape <- function(x, ...) {
  cat("shape\n")
}

"%+%" <- function(a, b) paste0(a, b)

handlers <- new.env()
handlers$on_start <- function(event) event

#' A person.
setClass("Person",
  representation(
    name = "character",
    age = "numeric"
  ),
  prototype(age = 0)
)

Account <- setClass("Account", slots = c(
  owner = "Person",
  balance = "numeric"
))

setClassUnion("Named", c("Person", "Account"))

#' The area of a shape.
setGeneric("area", function(shape, ...) standardGeneric("area"))

setMethod("area", "Circle", function(shape, ...) {
  pi * shape@r^2
})

setMethod("show", signature(object = "Person"), function(object) cat(object@name))

setMethod("+", signature("Person", "numeric"), function(e1, e2) {
  e1
})

Queue <- setRefClass("Queue",
  fields = list(
    items = "list"
  ),
  methods = list(
    push = function(x) {
      items[[length(items) + 1]] <<- x
    },
    size = function() length(items)
  )
)

Queue$methods(
  clear = function() {
    items <<- list()
  }
)

#' A stack. Last in, first out.
#' @export
Stack <- R6::R6Class("Stack",
  inherit = Base,
  public = list(
    items = NULL,
    # Starts empty.
    initialize = function(...) {
      self$items <- list(...)
    },
    push = function(x) {
      helper <- function() x
      invisible(self)
    }
  ),
  private = list(
    secret = 42,
    check = function() TRUE
  ),
  active = list(
    size = function(value) length(self$items)
  )
)

Dog <- new_class("Dog", properties = list(
  name = class_character
))
speak <- new_generic("speak", "x")
method(speak, Dog) <- function(x) "Woof"

if (interactive()) {
  main <- function(args) {
    lapply(args, function(a) print(a))
  }
}
