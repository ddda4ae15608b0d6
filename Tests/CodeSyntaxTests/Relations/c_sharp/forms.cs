global using System.Linq;
using System;
using System.Collections.Generic;
using static System.Math;
using Json = Newtonsoft.Json.JsonConvert;
using Shop.Models;
extern alias Other;
[assembly: InternalsVisibleTo("Tests")]

namespace Shop.Core;

public delegate Task<Receipt> Handler(Order order);

[Serializable, Table("stores", Kind = Kind.Large)]
public partial class Store<T> : BaseStore<T>, IStore, IDisposable where T : Order, new()
{
    private readonly Engine _engine;
    public const int Limit = Limits.Max;
    private static readonly Dictionary<string, Order> byName = new();
    private Engine other = new(Limit), third;
    public event EventHandler<OrderArgs>? Changed;
    public string Name { get; set; } = DefaultName();
    public Money Total => orders.Sum(o => o.Price);
    public Engine Engine { get { return _engine; } private set { field = value; Notify(value); } }
    public Order this[int index] => orders[index];
    List<Order> orders = new List<Order>();

    static Store() { Register(typeof(Store<>)); }
    public Store(Engine engine, string name = Defaults.Name) : base(name)
    {
        _engine = engine ?? throw new ArgumentNullException(nameof(engine));
        this.Configure(engine).Start();
        Name = name;
    }
    public Store() : this(new Engine(Limit)) { }
    ~Store() => Dispose();

    [HttpGet("x")]
    public async Task<Receipt> AddAsync(Order order, [FromBody] int count, params Item[] items)
    {
        Validate(order);
        var found = Lookup(order.Id);
        found.Touch();
        Order copy = new Order(order) { Name = "x", Lines = { one, two } };
        Order second = new() { Id = NextId() };
        copy.Ship();
        second.Ship();
        var third = new Shop.Models.Special();
        third.Go();
        foreach (var item in items) { item.Check(this); }
        foreach (Order o in orders) o.Check(this);
        for (int i = 0; i < count; i++) Use(i, items[i].Price);
        using (var reader = Open(order)) { reader.Read(); }
        using var writer = new Writer(Path);
        await writer.WriteAsync(order);
        try { Risky(); } catch (StoreException e) when (e.Code > Limit) { Log(e.Message); throw; } finally { Close(); }
        if (order is Special special && special.Ready) special.Go();
        if (order is { Kind: Kind.Small, Owner.Name: var owner }) Show(owner);
        if (order is not null and Special) Cast((order as Special)!.Go());
        var text = order.Kind switch
        {
            Kind.Small => Small(),
            Kind.Large when count > Limit => Large(),
            _ => Fallback(),
        };
        switch (order)
        {
            case Special s: s.Go(); break;
            case Premium { Level: > 3 } p: p.Go(); break;
            case null: break;
        }
        Func<Order, Money> price = o => o.Price;
        Action<Order, int> act = (Order o, int n) => { o.Bump(n); };
        price(order);
        orders.Where(o => o.IsValid).Select(o => o.Total).ToList();
        var query = from o in orders where o.Total > Limit orderby o.Name select new { o.Name, Sum = Add(o.Total) };
        Changed?.Invoke(this, new OrderArgs(order));
        Changed += OnChanged;
        order?.Owner?.Notify();
        var (a, b) = Pair();
        (int x, Order y) = Tuple();
        y.Ship();
        out_(out var result, out Order res2);
        res2.Ship();
        int Local(int v) { return Twice(v); }
        Local(2);
        string s1 = $"Total {order.Total} {Format(order)}";
        base.Save(order);
        Store<Order>.Shared.Add(order);
        Shop.Util.Tools.Fix(order);
        global::System.Console.WriteLine(name: order, count);
        var arr = new Order[] { copy, Make() };
        arr[0].Print();
        lock (_lock) { checked { count++; } }
        goto done;
        done:
        order.Extend<Order>(3);
        Task.Run(Finish);
        return default(Receipt);
    }

    public static Store<T> Create() => new();
    public static Money operator +(Store<T> a, Store<T> b) => a.Total + b.Total;
    public static implicit operator string(Store<T> s) => s.Name;
    void IStore.Reset() { Name = string.Empty; }
    public TResult Map<TResult>(Func<T, TResult> f) where TResult : IResult => f(default);
}

public static class Extensions
{
    public static void Extend<T>(this Order order, int n) { order.Bump(n); }
}

public interface IStore : IEnumerable<Order> { void Reset(); Engine Engine { get; } }
public enum Kind : byte { Small = Limits.Min, Large }
public record Pair(Order First, Order Second) : Base(First), IPair { public Order Best => First.Better(Second); }
public readonly struct Point(int x, Origin origin) { public int X => x; public Money M => origin.M; }
public class Service(ILogger<Service> logger, Engine engine) : BaseService(logger) { public void Go() { logger.Log(engine.Run()); } }
namespace Inner.Deep { class Nested { } }
