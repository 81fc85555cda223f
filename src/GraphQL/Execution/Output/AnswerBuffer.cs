using System.Buffers;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>UTF-8 JSON in a pooled array that can be wound back: a null that propagates takes its parent's bytes with it.</summary>
internal sealed partial class AnswerBuffer : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int position;

    /// <summary>What has been written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, position);

    /// <summary>Where the next byte goes; the argument of <see cref="Rewind"/>.</summary>
    public int Position => position;

    /// <summary>Forgets everything after an earlier position.</summary>
    public void Rewind(int earlier) => position = earlier;

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Write(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        position += json.Length;
    }

    /// <summary>Writes one byte.</summary>
    public void Write(byte json)
    {
        if (position == bytes.Length)
            Grow(1);
        bytes[position++] = json;
    }

    /// <summary>Writes the separator before the next member, unless it is the first one after <paramref name="open"/>.</summary>
    public void Separate(int open)
    {
        if (position > open)
            Write((byte)',');
    }

    /// <summary>Gives the array back; the answer must have left by now.</summary>
    public void Dispose()
    {
        var rented = bytes;
        (bytes, position) = ([], 0);
        if (rented.Length > 0)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private Span<byte> Reserve(int length)
    {
        if (bytes.Length - position < length)
            Grow(length);
        return bytes.AsSpan(position);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, position + length));
        bytes.AsSpan(0, position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
