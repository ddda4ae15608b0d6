-module(forms).
-behaviour(gen_server).
-include("shapes.hrl").
-include_lib("kernel/include/logger.hrl").
-import(lists, [map/2, foldl/3]).
-export([area/1, init/1, handle_call/3]).
-export_type([shape/0]).
-define(LIMIT, max_limit()).
-define(SQUARE(X), square(X)).

-type shape() :: {circle, float()} | units:meters().
-record(state, {count = 0 :: integer(), shape = default_shape() :: shape()}).

-callback draw(shape()) -> ok.

-spec area(shape()) -> float().
area({circle, Radius}) ->
    math:pi() * ?SQUARE(Radius);
area({rect, Width, Height}) when Width > ?LIMIT ->
    clamp(Width, Height);
area(#state{shape = Shape}) ->
    area(Shape).

init(Options) ->
    Name = proplists:get_value(name, Options, default_name()),
    State = #state{count = start_count(Name)},
    {ok, State}.

handle_call({add, Item}, From, State = #state{count = Count}) ->
    case check(Item) of
        {ok, Value} when is_list(Value) ->
            gen_server:reply(From, render(Value));
        {error, Reason} ->
            ?LOG_ERROR("failed ~p", [describe(Reason)]);
        _ ->
            ignore
    end,
    Total = foldl(fun(X, Acc) -> X + weight(Acc) end, 0, [area(S) || S <- shapes(), big(S)]),
    Names = map(fun name_of/1, Total),
    lists:foreach(fun io_helper:print/1, Names),
    Count2 = State#state.count + Count,
    try run(Count2) of
        Result -> store(Result)
    catch
        error:Failure:Stack -> report(Failure, Stack)
    after
        cleanup()
    end,
    Module = shapes,
    Module:draw(Item),
    F = fun Loop(0) -> done(); Loop(N) -> Loop(N - 1) end,
    F(3),
    spawn(?MODULE, worker, [self()]),
    erlang:send(From, {reply, State#state{count = Count2}}),
    receive
        {stop, Why} -> stop(Why)
    after 100 -> timeout()
    end.
