%%% @doc Shapes of a page. They have areas.
-module(shape).
-behaviour(gen_server).
-export([area/1, area/2, start/0]).
-include("shape.hrl").

-define(TIMEOUT, 5000).
%% Adds two numbers.
-define(ADD(X, Y), X + Y).
-ifdef(TEST).
-define(debug, true).
-endif.

%% A point of the page.
-record(point, {
    %% How far right.
    x = 0 :: integer(),
    y
}).
-record(empty, {}).

-type shape() :: circle | square.
-opaque handle(T) :: [T].

-callback init(Args :: term()) -> ok.
-callback stop() -> ok.
-optional_callbacks([stop/0]).

%% @doc The area of a shape. In metres.
%% @end
-spec area(shape()) -> float().
area({circle, Radius}) when Radius > 0 ->
    3.14 * Radius;
%% A square has sides.
area({square, Side}) ->
    Double = fun Inner(0) -> 1; Inner(N) -> Inner(N - 1) end,
    Double(Side);
area(_) ->
    0.

-spec area(shape(), integer()) -> float().
area(Shape, _) ->
    area(Shape).

-doc "Starts the server. At once.".
-spec start() -> ok.
start() ->
    gen_server:start(?MODULE, [], []).

-doc """
Stops the server.
Later.
""".
stop() -> ok.

'quoted name'(Value) ->
    Value.

-ifdef(TEST).
helper() -> test.
-else.
helper() -> ok.
-endif.

handle_call(_Request, _From, State) ->
    {reply, ok, State}.
