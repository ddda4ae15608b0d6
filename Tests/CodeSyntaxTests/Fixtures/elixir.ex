defmodule Example.Jobs do
  @moduledoc """
  Runs jobs one at a time.
  """

  use GenServer
  alias Example.Job

  @limit 100
  @type state :: %{jobs: [Job.t()], done: non_neg_integer()}
  @typep id(kind) :: {kind, integer()}
  @callback run(Job.t()) :: :ok | {:error, term()}

  defstruct jobs: [], done: 0

  # What the server is called.
  @doc "Starts a queue."
  @spec start_link(keyword()) :: GenServer.on_start()
  def start_link(options \\ []) do
    GenServer.start_link(__MODULE__, options, name: __MODULE__)
  end

  @doc """
  Adds a job at the end.
  """
  def push(%Job{} = job) when is_struct(job) do
    GenServer.cast(__MODULE__, {:push, job})
  end

  def size, do: GenServer.call(__MODULE__, :size)

  defguard is_small(n) when n < @limit

  defmacro unless_full(state, do: block) do
    quote do
      if length(unquote(state).jobs) < 100, do: unquote(block)
    end
  end

  defdelegate name(job), to: Job

  @impl true
  def handle_cast({:push, job}, state) do
    {:noreply, %{state | jobs: state.jobs ++ [job]}}
  end

  defp drain(%{jobs: []} = state), do: state

  defp drain(%{jobs: [job | rest]} = state) do
    :ok = Job.run(job)
    drain(%{state | jobs: rest, done: state.done + 1})
  end

  defmodule Error do
    defexception message: "no room is left"
  end
end

defprotocol Example.Runnable do
  @spec run(t) :: term()
  def run(value)
end

defimpl Example.Runnable, for: Integer do
  def run(value), do: value
end

defmodule Example.JobsTest do
  use ExUnit.Case

  describe "push/1" do
    test "adds a job at the end" do
      assert Example.Jobs.size() == 0
    end
  end
end
