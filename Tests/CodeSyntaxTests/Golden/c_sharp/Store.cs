using System;
using Map = System.Collections.Generic.Dictionary<string, int>;

namespace Example.Store
{
    /// <summary>
    /// Says what changed. Sent once.
    /// </summary>
    /// <param name="key">What changed.</param>
    public delegate void Changed<in T>(T key) where T : notnull;

    [Flags]
    internal enum Modes : byte
    {
        None = 0,

        /// <summary>May be read.</summary>
        [Obsolete("use All")]
        Read = 1 << 0,
        All = ~0,
    }

    public interface IStore<TKey, out TValue> : IDisposable
        where TKey : IEquatable<TKey>
    {
        TValue this[TKey key] { get; }

        static abstract int Limit { get; }

        event EventHandler Emptied;

        bool Has(TKey key);

        bool Lacks(TKey key) => !Has(key);
    }

    // Holds values by key.
    [Serializable, DebuggerDisplay("{Count}")]
    public abstract partial class Store<TKey> : Base, IStore<TKey, int>
        where TKey : IEquatable<TKey>
    {
        public const int MaxCount = 10, LIMIT = 20;
        private readonly Map _items = new();
        internal static int s_first, s_second = 2;
        protected internal volatile bool open;

        public event EventHandler? Emptied, Filled;

        public event Changed<TKey> Moved
        {
            add { _moved += value; }
            remove { _moved -= value; }
        }

        static Store() { }

        /// <summary>Makes a store of some size.</summary>
        public Store(int size)
            : base(size)
        {
            int local = size;
        }

        ~Store() => Close();

        public virtual int Count { get; private set; } = 0;

        [JsonIgnore]
        public bool IsEmpty => Count == 0;

        int IStore<TKey, int>.this[TKey key] => 0;

        public int this[int index, bool strict]
        {
            get { return index; }
        }

        public static Store<TKey> operator +(Store<TKey> a, TKey b) => a;

        public static bool operator true(Store<TKey> a) { return true; }

        public static implicit operator int(Store<TKey> a) => a.Count;

        public static explicit operator checked string(Store<TKey> a) => "";

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public async Task<TResult> Find<TResult>(
            TKey key,
            [CallerMemberName] string caller = "") where TResult : new()
        {
            static int Twice(int x) => 2 * x;

            Run(() =>
            {
                void Inner() { }
            });
            return default;
        }

        void IDisposable.Dispose() { }

        partial void OnClosed();

        [DllImport("store")]
        private static extern int close(int handle);

        private protected ref struct Cursor
        {
            public fixed byte Buffer[16];
#if DEBUG
            int traced;
#else
            int untraced;
#endif
        }
    }
}
