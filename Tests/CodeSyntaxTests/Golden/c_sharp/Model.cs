global using System.Linq;

namespace Example.Model;

/** A person. */
public record Person(string Name, int Age);

public sealed record class Employee(string Name, [property: Key] int Id) : Person(Name, 0)
{
    public required string Title { get; init; }

    public void Deconstruct(out string name) => name = Name;
}

readonly record struct Point;

public class Service(ILogger logger, int limit) : Base(limit), IService
{
    private int _count = limit;

    public int Count
    {
        get => _count;
        set => _count = value;
    }

    file class Hidden { }
}

public struct @event
{
    public int @class;
    public readonly override string ToString() => $"{@class}";
}

public static class Extensions
{
    public static int Size(this string text) => text.Length;
}
