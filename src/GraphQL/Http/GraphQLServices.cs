using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Http;
using Netvaerk.GraphQL.Model;
using Netvaerk.GraphQL.Types;

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
        return server;
    }

    /// <summary>Serves the schema. It is built here, so that a mistake in it stops the start.</summary>
    /// <exception cref="InvalidOperationException">The schema is wrong; every mistake is named.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<GraphQLSchema>();
        var endpoint = new GraphQLEndpoint(services.GetRequiredService<Execution.IGraphQLExecutor>(), services.GetRequiredService<GraphQLServer>().Options);
        return endpoints.Map(pattern, endpoint.Handle);
    }
}
