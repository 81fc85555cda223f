namespace Netvaerk.GraphQL;

public abstract partial class DataLoader<TKey, TValue>
{
    /// <summary>The keys of one wave and the promises made for them.</summary>
    private sealed class LoaderBatch(DataLoader<TKey, TValue> loader) : Batch
    {
        private readonly List<TKey> keys = [];

        // Continuations run while results are handed out: the keys they ask for must join the next wave, not race it.
        private readonly List<TaskCompletionSource<TValue?>> promises = [];
        private Func<TKey, TValue?>? found;
        private Exception? failure;

        public int Count => keys.Count;

        public Task<TValue?> Add(TKey key)
        {
            var promise = new TaskCompletionSource<TValue?>();
            keys.Add(key);
            promises.Add(promise);
            return promise.Task;
        }

        internal override async Task FetchAsync(CancellationToken cancellation)
        {
            lock (loader.gate)
            {
                if (loader.open == this)
                    loader.open = null;
            }

            try { found = await loader.FetchAsync(keys, new(loader.state), cancellation).ConfigureAwait(false); }
            catch (Exception cause) { failure = cause; }
        }

        internal override void HandOut()
        {
            for (var index = 0; index < keys.Count; index++)
            {
                if (found is null)
                    promises[index].SetException(failure!);
                else
                    Keep(promises[index], keys[index], found);
            }
        }

        private static void Keep(TaskCompletionSource<TValue?> promise, TKey key, Func<TKey, TValue?> found)
        {
            try { promise.SetResult(found(key)); }
            catch (Exception cause) { promise.TrySetException(cause); }
        }
    }
}
