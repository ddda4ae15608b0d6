"""
Shapes of a page. They have areas.
"""
module Shapes

using Base: show
import LinearAlgebra
export area, Point
include("other.jl")

"The most sides. Ever."
const MAX = 10
const left, right = 1, 2
global counter = 0
state = Dict()

"""
The area of a shape.

Second paragraph.
"""
function area(
    x::T,
    y = 1;
    scale = 2,
)::Float64 where {T<:Real}
    helper(z) = z + 1
    function inner(q)
        q
    end
    local_value = 3
    return helper(x) * inner(y)
end

# Twice the value.
twice(x) = 2x
typed(x::T) where T = x
returns(x)::Int = x
Base.show(io::IO, p::Point) = print(io, p)
function Base.:(==)(a::Point, b::Point)
    a.x == b.x
end
Base.:+(a::Point, b::Point) = Point(1)
a ⊗ b = 2
function forward end

macro check(condition)
    :($condition)
end

abstract type Shape end
abstract type Sized{T} <: Shape end
primitive type Int7 <: Integer 8 end

"A point of the page."
struct Point{T} <: Shape
    "How far right."
    x::T
    y
    const z::Int

    Point(x) = new(x)
    function Point{T}(x, y) where T
        new(x, y)
    end
end

mutable struct Cell
    value::Int
    @atomic lock::Int
end

Base.@kwdef struct Options
    name::String = "x"
    size = 2
end

@inline fast(x) = x

module Inner
deep() = 1
end

@enum Colour red green = 2
@enum Fruit begin
    apple
    pear
end

const Alias = Vector

if VERSION > v"1"
    conditional(x) = 1
end

for T in (Int, Float64)
    @eval generated(x::$T) = 1
end

end
