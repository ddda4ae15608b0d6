module Forms

using LinearAlgebra
using ..Shared: helper, other as renamed
import Base: show, length
import JSON as J
import .Inner.Deep
include("shapes/all.jl")

export Shape, area

abstract type Shape end

struct Circle <: Shape
    radius::Float64
    label::Labels.Label
end

mutable struct Stack{T<:Shape} <: AbstractVector{T}
    items::Vector{T}
    Stack{T}() where {T} = new{T}(T[])
end

const LIMIT = max_limit(10)

area(c::Circle) = pi * square(c.radius)

function area(shape::Shape, scale=default_scale(); rounded::Bool=false)::Float64
    width, height = dimensions(shape)
    total = width * height * scale
    if rounded
        total = rounding(total)
    end
    return total
end

Base.show(io::IO, c::Circle) = print(io, "Circle ", describe(c.label))

square(x::T) where {T<:Number} = x * x

function total(shapes::Vector{<:Shape})
    sum = 0.0
    for (index, shape) in enumerate(shapes)
        sum += area(shape) * weight(index)
    end
    names = [nameof(s) for s in shapes if isbig(s)]
    map(x -> transform(x, sum), names)
    open(path_of(shapes)) do file
        write(file, render(names))
    end
    let extra = bonus()
        sum += extra
    end
    sum
end

function load(path::String)
    circle = Circle(1.0, Labels.Label("a"))
    stack = Stack{Circle}()
    push!(stack.items, circle)
    try
        J.parse(read_text(path))
    catch err
        @warn "failed" err
        report(err, :failed)
    end
    values = sqrt.(weights(stack))
    text = "area $(area(circle)) of $circle"
    @assert isvalid(text)
    return Dict(:a => first_of(values), "b" => text)
end

macro twice(body)
    quote
        run($(esc(body)))
    end
end

(c::Circle)(x) = scaled(c, x)

end
