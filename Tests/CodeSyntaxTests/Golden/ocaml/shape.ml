(** Shapes of a page. *)

open Base

(** A shape. It has sides. *)
type 'a shape =
  | Circle of {
      radius : float;  (** from the centre *)
      mutable name : string;
    }
  (** Four sides. *)
  | Square of float
  | Poly : int -> int shape

and point = {
  x : float;
  mutable y : int;
}

and points = point list

type colour = [ `Red | `Green of int ]
type extensible = ..
type extensible += Extra of int

exception Bad_shape of string

external length : string -> int = "caml_string_length"

(** The area of a shape.

    In square metres. *)
let area = function
  | Circle c -> c.radius
  | _ -> 0.

let rec factorial n = if n = 0 then 1 else n * other (n - 1)
and other n = factorial n

let left, right = (1, 2)
let { x; y = down } = origin
let ( +++ ) a b = a + b
let ( let* ) x f = f x
let () = print_endline "x"
let pi : float = 3.14
let identity : 'a. 'a -> 'a = fun x -> x

let scale ~by ?(twice = false) (type a) x : int =
  let helper y = y * by in
  let ignored = 3 in
  helper (x + ignored)

let fast x = x [@@inline]

(** Makes things. *)
module Make = struct
  type t = int

  let make () = 1

  module Inner = struct
    let depth = 1
  end
end

module type S = sig
  type t

  (** Makes a value. *)
  val make : unit -> t
  val ( + ) : t -> t -> t
  val zero : t

  exception Empty

  module Nested : sig
    val deep : int
  end
end

module Functor (X : S) (Y : S) : S with type t = X.t = struct
  include X

  let run x = x
end

module List_alias = List

class virtual shape_object ?(x = 0) init =
  object (self)
    inherit base
    val mutable x = init
    method get_x = x
    method private move d = x <- x + d
    method virtual area : float
    initializer print x
  end

class type measured = object
  method measure : int
end

let local () =
  let module Local = struct
    let count = 1
  end in
  Local.count
