using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Netvaerk.GraphQL.Http;

/// <summary>Reads a body into a pooled array, unpacked, and never more of it than is allowed.</summary>
internal static class BoundedBody
{
    private const int FirstGuess = 4096;

    /// <returns>A rented array and how much of it is the body; give the array back when done.</returns>
    public static async ValueTask<ArraySegment<byte>> Read(HttpRequest request, int most, CancellationToken ct)
    {
        // A compressed body is smaller than what it unpacks to, so that this refuses nothing that the loop would let pass.
        if (request.ContentLength > most)
            throw RequestRefused.TooLarge(most);

        await using var body = Unpacked(request);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength + 1 ?? FirstGuess, most + 1L));
        try
        {
            var length = 0;
            for (int read; (read = await body.ReadAsync(buffer.AsMemory(length), ct)) > 0;)
            {
                length += read;
                if (length > most)
                    throw RequestRefused.TooLarge(most);

                buffer = length == buffer.Length ? Grown(buffer) : buffer;
            }

            return new(buffer, 0, length);
        }
        catch (Exception error)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            // Brotli tells of broken data by the wrong kind of exception.
            throw error is InvalidDataException || (error is InvalidOperationException && body is BrotliStream)
                ? RequestRefused.Malformed("The body is not compressed as its Content-Encoding says.")
                : error;
        }
    }

    private static Stream Unpacked(HttpRequest request) => request.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => throw new RequestRefused(415, "UNSUPPORTED_ENCODING", "A body may be compressed by gzip, deflate or br."),
    };

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
