using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.Benchmarks.InProcess;

/// <summary>What the GraphQL server itself costs, without HTTP, sign-in or a database; the nested list beside the framework's serializer.</summary>
internal static class Memory
{
    private const string Ping = "{ __typename }";
    private const string Nested = "{ courses { number title steps { title on minutes people { name invited } } } }";

    private static readonly ArrayBufferWriter<byte> Buffer = new(1 << 18);
    private static int drawn;

    public static async Task Measure()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQLServer().AddTypes(typeof(MemoryQueries));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var executor = provider.GetRequiredService<IGraphQLExecutor>();
        var nested = await Bytes(executor, scope.ServiceProvider, Nested);
        Serialize();
        if (!nested.AsSpan().SequenceEqual(Buffer.WrittenSpan))
            throw new InvalidOperationException("The nested answer differs from the serializer's.");

        Clock[] clocks =
        [
            new("`{ __typename }`, document seen before", 20_000, () => Ask(executor, scope.ServiceProvider, Ping)),
            new("`{ __typename }`, parsed, validated and planned anew", 5_000, () => Ask(executor, scope.ServiceProvider, Unseen(Ping))),
            new($"nested list, {nested.Length / 1000} kB, document seen before", 200, () => Ask(executor, scope.ServiceProvider, Nested)),
            new("nested list, parsed, validated and planned anew", 200, () => Ask(executor, scope.ServiceProvider, Unseen(Nested))),
            new("the same bytes by System.Text.Json", 200, () =>
            {
                Serialize();
                return default;
            }),
        ];
        await Clock.Run(clocks);
    }

    // A comment makes another document of the same operation.
    private static string Unseen(string query) => $"{query} #{drawn++}";

    private static void Serialize()
    {
        Buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(Buffer);
        JsonSerializer.Serialize(writer, new { data = new { courses = MemoryQueries.Courses() } }, JsonSerializerOptions.Web);
    }

    private static async ValueTask Ask(IGraphQLExecutor executor, IServiceProvider services, string query)
    {
        using var result = await executor.ExecuteAsync(new() { Document = DocumentText.Of(query), Services = services }, CancellationToken.None);
        if (result.Status != ResultStatus.Executed)
            throw new InvalidOperationException(Encoding.UTF8.GetString(result.Body.Span));
    }

    private static async Task<byte[]> Bytes(IGraphQLExecutor executor, IServiceProvider services, string query)
    {
        using var result = await executor.ExecuteAsync(new() { Document = DocumentText.Of(query), Services = services }, CancellationToken.None);
        return result.Body.ToArray();
    }
}
