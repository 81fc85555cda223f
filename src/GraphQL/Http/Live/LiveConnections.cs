namespace Netvaerk.GraphQL.Http;

/// <summary>Counts how many connections each caller holds open.</summary>
internal sealed class LiveConnections
{
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Counts one more, until disposed of; null if that would be too many.</summary>
    public IDisposable? Enter(string? caller, int most)
    {
        if (caller is null)
            return new Place(this, null);
        lock (open)
        {
            var count = open.GetValueOrDefault(caller);
            if (count >= most)
                return null;
            open[caller] = count + 1;
            return new Place(this, caller);
        }
    }

    private void Leave(string caller)
    {
        lock (open)
        {
            if (open[caller] == 1)
                open.Remove(caller);
            else
                open[caller]--;
        }
    }

    private sealed class Place(LiveConnections connections, string? caller) : IDisposable
    {
        private bool isLeft;

        public void Dispose()
        {
            if (caller is not null && !Interlocked.Exchange(ref isLeft, true))
                connections.Leave(caller);
        }
    }
}
