using Netvaerk.GraphQL.Loaders;

namespace Netvaerk.GraphQL;

public abstract partial class DataLoader<TKey, TValue>
{
    /// <summary>The keys of one wave and the promises made for them.</summary>
    private sealed class LoaderBatch(DataLoader<TKey, TValue> loader) : Batch
    {
        private readonly List<Promise<TKey, TValue>> promises = [];
        private Func<TKey, TValue?>? found;
        private Exception? failure;

        public int Count => promises.Count;

        public void Add(Promise<TKey, TValue> promise) => promises.Add(promise);

        internal override async Task FetchAsync(CancellationToken cancellation)
        {
            lock (loader.gate)
            {
                if (loader.open == this)
                    loader.open = null;
            }

            try
            {
                var keys = promises.ConvertAll(promise => promise.Key);
                found = await loader.FetchAsync(keys, new(loader.state), cancellation).ConfigureAwait(false);
            }
            catch (Exception cause)
            {
                failure = cause;
            }
        }

        internal override void HandOut()
        {
            lock (loader.gate)
            {
                foreach (var promise in promises)
                    promise.Keep(Outcome(promise.Key));
            }

            foreach (var promise in promises)
                promise.HandOut();
        }

        private Task<TValue?> Outcome(TKey key)
        {
            if (found is null)
                return Task.FromException<TValue?>(failure!);
            try { return Task.FromResult(found(key)); }
            catch (Exception cause) { return Task.FromException<TValue?>(cause); }
        }
    }
}
