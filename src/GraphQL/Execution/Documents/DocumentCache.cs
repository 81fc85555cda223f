using System.Collections.Concurrent;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>Remembers what became of documents, by their bytes. Bounded by count and by size; what is asked for again stays longest.</summary>
internal sealed class DocumentCache(int maxCount, int maxBytes)
{
    private readonly ConcurrentDictionary<byte[], Entry> entries = new(ByteKeys.Instance);
    private readonly Queue<Entry> clock = new();
    private readonly Lock gate = new();
    private int bytes;

    /// <summary>How many documents are remembered.</summary>
    public int Count => entries.Count;

    /// <summary>What is known of a document; without a lock, as this is what nearly every request does.</summary>
    public PreparedDocument? Find(ReadOnlySpan<byte> document)
    {
        if (!entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(document, out var entry))
            return null;
        entry.Used = true;
        return entry.Prepared;
    }

    /// <summary>Remembers a document, and forgets others if need be.</summary>
    public void Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
    {
        // One document must not push out all others.
        if (document.Length > maxBytes / 16)
            return;
        var entry = new Entry(document.ToArray(), prepared);
        lock (gate)
        {
            if (!entries.TryAdd(entry.Key, entry))
                return;
            clock.Enqueue(entry);
            bytes += entry.Key.Length;
            while (clock.Count > maxCount || bytes > maxBytes)
                Turn();
        }
    }

    /// <summary>Gives the oldest a second chance if it was used since its last one.</summary>
    private void Turn()
    {
        var oldest = clock.Dequeue();
        if (oldest.Used)
        {
            oldest.Used = false;
            clock.Enqueue(oldest);
            return;
        }

        entries.TryRemove(oldest.Key, out _);
        bytes -= oldest.Key.Length;
    }

    private sealed class Entry(byte[] key, PreparedDocument prepared)
    {
        public byte[] Key => key;

        public PreparedDocument Prepared => prepared;

        public bool Used { get; set; }
    }
}
