using Netvaerk.Host.SignIn;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Answers;

/// <summary>The GraphQL server over what the modules contribute.</summary>
internal static class GraphSetup
{
    /// <summary>Adds the schema: every module that stands in the table of contents above this line.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
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
                Welcome(options.Live, configuration.GetSection("GraphQL:Live:Origins").Get<string[]>());
                Trust(options, configuration.GetSection("GraphQL:TrustedDocuments"), environment);
            });
        return services;
    }

    // Whose pages may open a socket.
    private static void Welcome(LiveOptions options, string[]? origins)
    {
        foreach (var origin in origins ?? [])
        {
            options.Origins.Add(origin);
        }
    }

    // Folder: where they lie. Only: whether a document that is not among them is refused. Mistakes: what becomes of those that the schema cannot answer.
    private static void Trust(GraphQLOptions options, IConfigurationSection trusted, IHostEnvironment environment)
    {
        options.TrustedDocuments = trusted["Folder"];
        options.AcceptedDocuments = trusted.GetValue("Only", defaultValue: false) ? AcceptedDocuments.Trusted : AcceptedDocuments.All;
        options.TrustedMistakes = trusted.GetValue("Mistakes", environment.IsDevelopment() ? TrustedMistakes.StopTheStart : TrustedMistakes.Refuse);
    }
}
