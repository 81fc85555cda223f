using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Netvaerk.GraphQL.Model;

namespace Netvaerk.GraphQL;

/// <summary>Collects what the schema is made of.</summary>
/// <param name="services">The host's services.</param>
public sealed class GraphQLServer(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services => services;

    internal List<Type> Types { get; } = [];

    internal List<Type> MutationErrors { get; } = [];

    internal GraphQLOptions Options { get; } = new();

    /// <summary>Takes the annotated classes of some assemblies into the schema and registers their loaders, one of each per request.</summary>
    public GraphQLServer AddTypesFrom(params Assembly[] assemblies) => AddTypes([.. assemblies.SelectMany(assembly => assembly.GetTypes())]);

    /// <summary>Takes some annotated classes into the schema and registers those of them that are loaders.</summary>
    public GraphQLServer AddTypes(params Type[] types)
    {
        Types.AddRange(types.Except(Types));
        foreach (var loader in types.Where(type => !type.IsAbstract && LoaderRule.IsLoader(type)))
            services.TryAddScoped(loader);
        return this;
    }

    /// <summary>Exceptions that every mutation may answer with.</summary>
    public GraphQLServer AddMutationErrors(params Type[] errors)
    {
        MutationErrors.AddRange(errors);
        return this;
    }

    /// <summary>Asks a filter about every exception that no mutation lists.</summary>
    public GraphQLServer AddErrorFilter<T>() where T : class, IErrorFilter
    {
        services.AddSingleton<IErrorFilter, T>();
        return this;
    }

    /// <summary>Changes limits and hooks.</summary>
    public GraphQLServer ModifyOptions(Action<GraphQLOptions> change)
    {
        change(Options);
        return this;
    }
}
