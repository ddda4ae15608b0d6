(** Shapes of a page. *)

(** A shape. *)
type t = private int

type side =
  | Left
  | Right

(** Makes a shape of a size. Any size will do. *)
val make : int -> t

val zero : t
val ( + ) : t -> t -> t

val fold :
  'a list ->
  init:'b ->
  'b

exception Bad of int

external length : string -> int = "caml_string_length"

module Inner : sig
  val depth : int
end

module Named : S
module Functor (X : S) : S

module type S = sig
  type t
  val run : t -> unit
end

class counter : int -> object
  val count : int
  method next : int
end

class type measured = object
  method measure : int
end

module rec First : S
and Second : S
