using Netvaerk.Host.SignIn;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Answers;

/// <summary>The GraphQL server over what the modules contribute.</summary>
internal static class GraphSetup
{
    /// <summary>Adds the schema: every module that stands in the table of contents above this line.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        var modules = services.Select(one => one.ImplementationInstance).OfType<ModuleAssembly>().Select(module => module.Assembly).ToArray();
        services.AddSingleton(new DataLoaderOptions());
        services.AddScoped<IAnswerGuard, ReadRecord>();
        services.AddGraphQLServer()
            .AddTypesFrom(modules)
            .AddMutationErrors(
                typeof(RuleBroken), typeof(InvalidInput), typeof(NotAllowed), typeof(NotFound), typeof(Kernel.Conflict),
                typeof(IdempotencyKeyReused), typeof(PolicyFailed), typeof(RulesNotInForce), typeof(Busy), typeof(OutOfService), typeof(FeatureOff))
            .AddErrorFilter<DomainErrors>()
            .ModifyOptions(static options => options.SignIn())
            .ModifyOptions(options =>
            {
                GraphLimits.Read(options, configuration.GetSection("GraphQL"));
                Live(options.Live, configuration.GetSection("GraphQL:Live"));
                Trust(options, configuration.GetSection("GraphQL:TrustedDocuments"));
            });
        return services;
    }

    // Origins: whose pages may open a socket. Connections: how many one caller may hold.
    private static void Live(LiveOptions options, IConfigurationSection live)
    {
        foreach (var origin in live.GetSection("Origins").Get<string[]>() ?? [])
        {
            options.Origins.Add(origin);
        }

        options.MaxConnections = live.GetValue("Connections", options.MaxConnections);
    }

    // Folder: where they lie. Only: whether a document that is not among them is refused.
    private static void Trust(GraphQLOptions options, IConfigurationSection trusted)
    {
        options.TrustedDocuments = trusted["Folder"];
        options.AcceptedDocuments = trusted.GetValue("Only", defaultValue: false) ? AcceptedDocuments.Trusted : AcceptedDocuments.All;
    }
}
