open Base
open! Foo.Bar
include Shared
module M = Map.Make (String)
module Log = (val Logs.src_log src : Logs.LOG)

type shape =
  | Circle of float
  | Rect of rect
and rect = { width : float; mutable height : Units.meters }

type 'a table = (string, 'a) Hashtbl.t

exception Too_big of shape

module type NAMED = sig
  type t
  val name : t -> string
end

module Counter (N : NAMED) : NAMED = struct
  type t = N.t
  let start = 0
  let name x = N.name x
  let next c = step c (bump start)
end

let unnamed = "none"

let describe ?(prefix = unnamed) ~limit width =
  let text = format width in
  if width > limit then Fmt.str "%s" (prefix ^ text) else shorten ~limit text

let rec area = function
  | Circle r -> square r
  | Rect { width; height } when width > bound -> width *. height
  | Rect r -> r.width *. scale r.height
  | _ -> raise (Too_big (default_shape ()))

and square x = x *. x

let total shapes =
  List.fold_left (fun acc shape -> acc +. area shape) 0. shapes

let load path : shape option =
  match Reader.read path with
  | Some text when is_valid text -> Some (parse text)
  | None -> None
  | exception Not_found -> fail ()

let table : int M.t = M.empty |> M.add "a" (make 1)

let update r = { r with height = stretch r.height }

let make ~width ~height = { width; height }

let run () =
  let open Lwt.Syntax in
  let* result = fetch () in
  let (first, second) = split result in
  for i = first to last_of second do
    print i
  done;
  try work result with Too_big s -> ignore (area s); Log.err (fun m -> m "failed")

class virtual base = object
  method virtual draw : unit
end

class circle init = object (self)
  inherit base
  val mutable radius = init
  method draw = self#paint radius
  method private paint r = Canvas.stroke (new pen r) r
end

let () = run (); (new circle 2.0)#draw
