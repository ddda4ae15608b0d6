open Base

type shape = Circle of Units.meters | Rect of rect
and rect = { width : float }

module type NAMED = sig
  type t
  val name : t -> string
end

module Make (N : NAMED) : sig
  include NAMED
  val describe : N.t -> shape
end

exception Too_big of shape
val area : ?scale:Units.factor -> shape -> float
external fast_area : shape -> float = "fast_area"
