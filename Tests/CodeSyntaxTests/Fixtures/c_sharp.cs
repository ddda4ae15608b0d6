using System;
using System.Collections.Generic;

namespace Example.Jobs
{
    /// <summary>What a queue does.</summary>
    public enum State
    {
        Idle,
        Running = 4,
    }

    public delegate void Done(int count);

    public interface IJob
    {
        string Name { get; }
        int Run();
    }

    public record Result(int Value, TimeSpan Time);

    public readonly struct Ticket
    {
        public readonly int Number;
    }

    /// <summary>Runs jobs one at a time.</summary>
    /// <remarks>Safe for use by many threads.</remarks>
    [Serializable]
    public sealed class Queue<T> : IDisposable
        where T : IJob
    {
        public const int Limit = 100;
        private readonly List<T> jobs = new();

        public event Done? Drained;

        public State State { get; private set; }

        public int Count => jobs.Count;

        public T this[int index] => jobs[index];

        public Queue()
        {
            State = State.Idle;
        }

        // Adds a job at the end.
        [Obsolete("use Add")]
        public void Push(T job)
        {
            if (jobs.Count >= Limit)
            {
                throw new InvalidOperationException("no room is left");
            }
            jobs.Add(job);
        }

        public int Drain()
        {
            int done = 0;
            int Once(T job) => job.Run();
            foreach (var job in jobs)
            {
                done += Once(job);
            }
            Drained?.Invoke(done);
            return done;
        }

        public static bool operator ==(Queue<T> left, Queue<T> right) => ReferenceEquals(left, right);
        public static bool operator !=(Queue<T> left, Queue<T> right) => !(left == right);

        public void Dispose() => jobs.Clear();
    }
}
