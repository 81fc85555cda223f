using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Executes what is valid, by the executor that serves requests, with the resolvers that both judges agreed on.</summary>
internal static class Execution
{
    private static readonly ExecutionOptions Unlimited = new()
    {
        Timeout = TimeSpan.FromHours(1),
        MaxErrors = int.MaxValue,
        MaxCost = int.MaxValue,
    };

    private static readonly ConditionalWeakTable<GraphQLSchema, GraphQLExecutor> Executors = [];

    public static byte[] Answer(Question question, GraphQLSchema schema)
    {
        var executor = Executors.GetValue(schema, MakeExecutor);
        using var result = executor.ExecuteAsync(RequestOf(question), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return Verdict.Of(question.RawId, result.Errors, DataOf(result));
    }

    private static GraphQLExecutor MakeExecutor(GraphQLSchema schema)
    {
        Resolvers.Attach(schema);
        return new GraphQLExecutor(
            schema, Unlimited, Validated.Already, [], NullLogger<GraphQLExecutor>.Instance, TimeProvider.System);
    }

    private static GraphQLRequest RequestOf(Question question) => new()
    {
        Document = new DocumentText(Escaped(question.Document), Escaped: true),
        OperationName = question.OperationName,
        Variables = question.Variables is { ValueKind: JsonValueKind.Object } given ? Encoding.UTF8.GetBytes(given.GetRawText()) : default,
        Services = NoServices.Instance,
        // A subscription is executed as if its one event were the root.
        Root = Resolvers.Root,
    };

    /// <summary>The inside of a JSON string: half a surrogate pair has no other form in bytes.</summary>
    private static byte[] Escaped(string document)
    {
        using var buffer = new AnswerBuffer();
        buffer.WriteText(document);
        return buffer.Written[1..^1].ToArray();
    }

    private static string? DataOf(GraphQLResult result)
    {
        using var answer = JsonDocument.Parse(result.Body, new() { MaxDepth = 10_000 });
        return answer.RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : null;
    }

    /// <summary>The judge has parsed and validated before.</summary>
    private sealed class Validated : IDocumentRules
    {
        public static readonly Validated Already = new();

        public ParserOptions Parsing { get; } = new(MaxDepth: int.MaxValue);

        public IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document) => [];
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
