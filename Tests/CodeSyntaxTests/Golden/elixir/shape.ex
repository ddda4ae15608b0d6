defmodule Shape.Area do
  @moduledoc """
  Areas of shapes. In metres.
  """
  use GenServer
  alias Shape.Point
  import Ecto.Query, only: [from: 2]

  @timeout 5000
  @derive {Jason.Encoder, only: [:x]}

  @typedoc "A shape. Any shape."
  @type t :: %__MODULE__{x: integer}
  @typep inner(a) :: a
  @opaque handle :: pid

  @doc "Starts a shape."
  @callback start(args :: term) :: {:ok, term}
  @callback stop(state) :: :ok when state: term
  @macrocallback expand(x :: term) :: Macro.t()
  @optional_callbacks stop: 1

  @enforce_keys [:x]
  defstruct [:x, y: 0]

  @doc """
  The area of a shape.

  Second paragraph.
  """
  @doc since: "1.0"
  @spec area(t) :: float
  def area(%{x: x}) when is_integer(x), do: x * @timeout
  def area(_), do: 0

  # Starts the server. At once.
  @impl true
  def init(args \\ []) do
    fun = fn x -> x end
    {:ok, fun.(args)}
  end

  @doc false
  defp hidden(x) do
    x
  end

  defmacro build(x) do
    quote do
      def injected(y), do: y
    end
  end

  defmacrop local(x), do: x

  @doc ~S"""
  Is it even? Or odd?
  """
  defguard is_even(x) when rem(x, 2) == 0
  defguardp is_odd(x) when rem(x, 2) == 1
  defdelegate reverse(list), to: Enum
  def version, do: 1
  def left ~> right, do: left

  def unquote(name)(x), do: x

  defmodule Inner do
    def deep, do: 1
  end

  if Mix.env() == :test do
    def only_in_tests, do: true
  end
end

defmodule Shape.Error do
  defexception message: "bad"
end

defprotocol Size do
  @moduledoc "Sizes of things."

  @doc "Calculates the size."
  @spec size(t) :: integer
  def size(data)
end

defimpl Size, for: BitString do
  def size(text), do: byte_size(text)
end

defmodule ShapeTest do
  use ExUnit.Case

  test "works" do
    assert Shape.Area.version() == 1
  end
end
