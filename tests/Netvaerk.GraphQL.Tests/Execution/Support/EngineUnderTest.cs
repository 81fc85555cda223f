using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Loaders;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Execution.Support;

/// <summary>A real executor over a schema, asked in text.</summary>
internal sealed class EngineUnderTest
{
    private readonly ServiceProvider services;

    public EngineUnderTest(GraphQLSchema schema, ExecutionOptions? options = null, TimeProvider? clock = null, params IErrorFilter[] filters)
    {
        services = new ServiceCollection()
            .AddScoped<IBatchScheduler, WaveScheduler>()
            .AddScoped<Numbers>()
            .AddScoped<Words>()
            .AddScoped<Visit>()
            .BuildServiceProvider();
        Executor = new GraphQLExecutor(
            schema.Freeze(), options ?? new ExecutionOptions(), AnyDocument.Instance, filters, Log, clock ?? TimeProvider.System);
    }

    public GraphQLExecutor Executor { get; }

    public ListLog Log { get; } = new();

    public IServiceProvider Services => services;

    /// <summary>The whole answer to a document, asked in a scope of its own.</summary>
    public async Task<string> Ask(string document, string? variables = null, BeforeAnswer? before = null, object? root = null) =>
        (await Result(document, variables, before, root)).Text;

    public Task<(string Text, ResultStatus Status, int Waves)> Result(
        string document, string? variables = null, BeforeAnswer? before = null, object? root = null) =>
        // Off the test framework's synchronization context: a server has none either.
        Task.Run(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            using var result = await Executor.ExecuteAsync(
                Request(document, scope.ServiceProvider, variables, before, root), CancellationToken.None);
            var scheduler = (WaveScheduler)scope.ServiceProvider.GetRequiredService<IBatchScheduler>();
            return (Encoding.UTF8.GetString(result.Body.Span), result.Status, scheduler.Waves);
        });

    public static GraphQLRequest Request(
        string document, IServiceProvider services, string? variables = null, BeforeAnswer? before = null, object? root = null) => new()
        {
            Document = DocumentText.Of(document),
            Variables = variables is null ? default : Encoding.UTF8.GetBytes(variables),
            Services = services,
            BeforeAnswer = before,
            Root = root,
        };
}

/// <summary>Keeps what was logged.</summary>
internal sealed class ListLog : ILogger<GraphQLExecutor>
{
    public List<(LogLevel Level, Exception? Cause)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Add((logLevel, exception));
}
