library(dplyr)
library("stats")
require(methods)
source("R/shapes.R")
source(file.path("R", "other.R"))
suppressPackageStartupMessages(library(purrr))

limit <- max_limit(10)

area <- function(shape, scale = default_scale()) {
  width <- shape$width
  height <- dims(shape)$height
  result <- width * height * scale
  if (result > limit) {
    result <- clamp(result, upper = limit)
  }
  stats::median(result)
}

total = function(shapes, ...) {
  sum <- 0
  for (shape in shapes) {
    sum <- sum + area(shape, scale = weight(shape))
  }
  names <- vapply(shapes, function(s) name_of(s), character(1))
  lengths <- sapply(names, nchar)
  count <<- count + 1
  shapes |> filter_big() |> purrr::map(\(s) area(s))
  shapes %>% mutate(size = area(.data)) %>% summarise()
  do.call(combine, list(names, lengths, ...))
}

setClass("Shape", representation(width = "numeric"))

setGeneric("describe", function(object, ...) standardGeneric("describe"))

setMethod("describe", "Shape", function(object, ...) {
  cat(render(object@width))
})

Stack <- R6::R6Class("Stack",
  inherit = Base,
  public = list(
    items = NULL,
    push = function(item) {
      self$items[[length(self$items) + 1]] <- private$check(item)
      invisible(self)
    }
  ),
  private = list(
    check = function(item) validate(item)
  )
)

print.shape <- function(x, ...) {
  stack <- Stack$new()
  stack$push(x)
  local_fn <- function(y) y + offset
  tryCatch(local_fn(x), error = function(e) report(e))
  x[["label"]] <- label_of(x)
  invisible(x)
}
