using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Http;
using Netvaerk.GraphQL.Http.Docs;
using Netvaerk.GraphQL.Loaders;
using Netvaerk.GraphQL.Model;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL;

/// <summary>Puts a GraphQL server into a host.</summary>
public static class GraphQLServices
{
    /// <summary>Registers the server; its types are added to what is returned.</summary>
    public static GraphQLServer AddGraphQLServer(this IServiceCollection services)
    {
        var server = new GraphQLServer(services);
        services.AddSingleton(server);
        services.AddSingleton(provider => SchemaBuilder.Build(
            server.Types, provider.GetRequiredService<IServiceProviderIsService>().IsService, server.Options, server.MutationErrors));
        services.AddSingleton<IGraphQLExecutor>(provider => new GraphQLExecutor(
            provider.GetRequiredService<GraphQLSchema>(),
            Execution(server.Options),
            provider.GetRequiredService<IDocumentRules>(),
            provider.GetServices<IErrorFilter>(),
            provider.GetRequiredService<ILogger<GraphQLExecutor>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDocumentRules>(_ => new DocumentRules(server.Options));
        services.AddSingleton(_ => TrustedDocuments.Of(server.Options)).AddSingleton<TrustedCheck>();
        services.AddSingleton<LiveConnections>().AddSingleton(server.Options).AddSingleton<SocketEndpoint>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IBatchScheduler, WaveScheduler>();
        return server;
    }

    /// <summary>
    /// Serves the schema. It is built here, so that a mistake in it stops the start, with every other mistake named beside it; trusted documents
    /// are read here too, and held against the schema.
    /// </summary>
    /// <exception cref="TrustedDocumentsException">
    /// The folder of trusted documents, or a file in it, cannot be trusted; or the schema cannot answer them, where that stops the start.
    /// </exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<GraphQLSchema>();
        services.GetRequiredService<TrustedCheck>().Check(services.GetRequiredService<TrustedDocuments>(), services.GetRequiredService<GraphQLServer>().Options.TrustedMistakes);
        var endpoint = new GraphQLEndpoint(
            services.GetRequiredService<IGraphQLExecutor>(),
            services.GetRequiredService<TrustedDocuments>(),
            services.GetRequiredService<GraphQLServer>().Options,
            services.GetRequiredService<SocketEndpoint>(),
            services.GetRequiredService<LiveConnections>());
        return endpoints.Map(pattern, endpoint.Handle);
    }

    /// <summary>Serves the schema as a page to read and search, which holds everything it needs.</summary>
    /// <param name="endpoints">Where it is served.</param>
    /// <param name="examples">A folder of worked examples, one <c>.graphql</c> file each; they stand beside what they ask for.</param>
    /// <param name="pattern">Its path.</param>
    public static IEndpointConventionBuilder MapGraphQLDocs(this IEndpointRouteBuilder endpoints, string? examples = null, string pattern = "/graphql/docs") =>
        endpoints.MapGet(pattern, new DocsEndpoint(endpoints.ServiceProvider.GetRequiredService<GraphQLSchema>(), examples).Handle);

    /// <summary>The schema in the schema definition language, types by name.</summary>
    /// <param name="services">The host's services.</param>
    public static string PrintGraphQLSchema(this IServiceProvider services) => SchemaPrinter.Print(services.GetRequiredService<GraphQLSchema>());

    /// <summary>What is wrong with the trusted documents of the folder that the options name, all of it; empty where nothing is, or no folder is named.</summary>
    /// <param name="services">The host's services.</param>
    /// <exception cref="TrustedDocumentsException">The folder, or a file in it, cannot be trusted.</exception>
    public static IReadOnlyList<string> CheckTrustedDocuments(this IServiceProvider services) =>
        services.GetRequiredService<TrustedCheck>().Mistakes(services.GetRequiredService<TrustedDocuments>());

    private static ExecutionOptions Execution(GraphQLOptions options) => new()
    {
        Timeout = options.Timeout,
        MaxErrors = options.MaxErrors,
        MaxCost = options.MaxCost,
        AssumedListSize = options.DefaultPageSize,
        ReportCost = options.ReportCost,
        CachedDocuments = options.CachedDocuments,
    };
}
