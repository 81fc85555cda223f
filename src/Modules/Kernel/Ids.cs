namespace Netvaerk.Kernel;

/// <summary>Ids of version 7 (RFC 9562), in the order of their making on this host also within a millisecond: lists that are ordered by id read as they were written.</summary>
public static class Ids
{
    private const int CounterBits = 12;

    // Unix milliseconds, then a counter that begins anew with each of them and borrows from the next when it is full.
    private static long last;

    /// <summary>The next id. Any thread may call.</summary>
    public static Guid Next()
    {
        var drawn = Guid.CreateVersion7();
        Span<byte> bytes = stackalloc byte[16];
        drawn.TryWriteBytes(bytes, bigEndian: true, out _);
        var tick = Claim(Milliseconds(bytes) << CounterBits);
        Write(bytes, tick >> CounterBits, (int)(tick & ((1 << CounterBits) - 1)));
        return new Guid(bytes, bigEndian: true);
    }

    private static long Claim(long now)
    {
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(seen + 1, now);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
            {
                return next;
            }
        }
    }

    private static long Milliseconds(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var part in bytes[..6])
        {
            value = (value << 8) | part;
        }

        return value;
    }

    private static void Write(Span<byte> bytes, long milliseconds, int counter)
    {
        for (var at = 5; at >= 0; at--, milliseconds >>= 8)
        {
            bytes[at] = (byte)milliseconds;
        }

        bytes[6] = (byte)(0x70 | (counter >> 8));
        bytes[7] = (byte)counter;
    }
}
