using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Answers;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Execution.Running;
using Netvaerk.GraphQL.Http;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.Benchmarks.InProcess;

/// <summary>The steps of one request within the GraphQL server, each by itself, over the nested list from memory.</summary>
[MemoryDiagnoser]
public class GraphQLSteps
{
    private const string Query = "query Courses { courses { number title steps { title on minutes people { name invited } } } }";

    private ServiceProvider services = null!;
    private GraphQLSchema schema = null!;
    private DocumentRules rules = null!;
    private Engine engine = null!;
    private DocumentNode document = null!;
    private DocumentStore store = null!;
    private RequestStart start = null!;
    private GraphQLRequest request = null!;
    private StartedOperation operation = null!;
    private RunContext context = null!;
    private RowSet resolved = null!;

    /// <summary>Runs them as short jobs, in this process, and prints BenchmarkDotNet's table.</summary>
    internal static void Measure() => BenchmarkRunner.Run<GraphQLSteps>(
        DefaultConfig.Instance.WithArtifactsPath(Directory.CreateTempSubdirectory("netvaerk-benchmarks-").FullName).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    /// <summary>Resolves it once; what is measured begins from what this leaves.</summary>
    [GlobalSetup]
    public async Task Prepare()
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddGraphQLServer().AddTypes(typeof(MemoryQueries));
        services = collection.BuildServiceProvider();
        schema = services.GetRequiredService<GraphQLSchema>();
        rules = new(new GraphQLOptions());
        var options = new ExecutionOptions();
        engine = new(schema, options, new ErrorMapper([], NullLogger.Instance), TimeProvider.System);
        document = Parser.Parse(Query, rules.Parsing);
        if (rules.Check(schema, document) is [var wrong, ..])
            throw new InvalidOperationException(wrong.Message);
        store = new(schema, options, rules);
        start = new(schema, options, store);
        request = new() { Document = DocumentText.Of(Query), Services = services.CreateScope().ServiceProvider };
        operation = start.Start(request, out _)!;
        context = new(engine, request, operation.Variables, CancellationToken.None);
        var run = new OperationRun(context);
        resolved = run.Root(operation.Plan.Root, new object());
        await run.ResolveAsync(resolved);
    }

    /// <summary>Lets the services go.</summary>
    [GlobalCleanup]
    public void Clean() => services.Dispose();

    /// <summary>A document of 81 characters into its nodes.</summary>
    [Benchmark(Description = "parse")]
    public object Parse() => Parser.Parse(Query, rules.Parsing);

    /// <summary>What every document that has not been seen goes through.</summary>
    [Benchmark(Description = "validate, limits and all rules")]
    public object Validate() => rules.Check(schema, document);

    /// <summary>What every request goes through.</summary>
    [Benchmark(Description = "find document and plan, seen before")]
    public object? Start() => start.Start(request, out _);

    /// <summary>Everything below the root, level by level.</summary>
    [Benchmark(Description = "execute: resolve 50 × 3 × 5")]
    public async Task<int> Execute()
    {
        using var own = new RunContext(engine, request, operation.Variables, CancellationToken.None);
        var run = new OperationRun(own);
        var root = run.Root(operation.Plan.Root, this);
        await run.ResolveAsync(root);
        run.Release();
        return root.Count;
    }

    /// <summary>The answer of what was resolved, as it leaves.</summary>
    [Benchmark(Description = "serialise to 41 kB")]
    public int Serialise()
    {
        var answer = new Answer(context);
        answer.WriteData(resolved);
        using var result = answer.Finish(OperationKinds.Query, null);
        return result.Body.Length;
    }
}
