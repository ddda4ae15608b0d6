defmodule App.Server do
  @moduledoc "x"
  use GenServer
  import Ecto.Query, only: [from: 2]
  alias App.{Repo, User}
  alias App.Foo.Bar, as: B
  require Logger
  @behaviour App.Beh
  @timeout 5000
  defstruct [:a, b: 1]
  @spec start(integer) :: {:ok, pid}
  def start(opts \\ []) when is_list(opts) do
    GenServer.start_link(__MODULE__, opts, name: __MODULE__)
    {:ok, x} = Repo.get(User, 1)
    x |> B.run(1) |> helper()
    with {:ok, y} <- f(x), do: y
    case z do
      %User{name: n} -> n
      [h | t] -> h
      _ -> nil
    end
    fn a, b -> a + b end
    Enum.map(list, &go(&1))
    &B.run/1
    for i <- list, do: i.name
    Logger.info("x #{inspect(x)}")
    %{x | a: 1}
    @timeout
    :erlang.now()
    local
  end
  defp helper(%{a: v} = m, [w | _]), do: v
  defmacro mac(x), do: quote(do: unquote(x))
  defimpl Proto, for: User do
    def m(a), do: a
  end
end
