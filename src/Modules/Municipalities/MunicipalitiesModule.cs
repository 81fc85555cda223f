using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.FeatureManagement;

namespace Netvaerk.Municipalities;

/// <summary>
/// Municipalities and how they differ. One JSON file each (<c>config/municipalities</c>) with dated rule sets; a plugin where a rule is an "if".
/// Rules are folded from four layers, method → file → plugin → law, each stamped on the reasons it gives. Other modules ask the
/// <see cref="Rulebook"/> of the request's municipality; what the municipality does not use is refused by <see cref="IFeatures"/>.
/// </summary>
public static class MunicipalitiesModule
{
    /// <summary>Adds the municipalities whose files lie in a folder. The host adds the <see cref="IPluginShelf"/>.</summary>
    public static IServiceCollection AddMunicipalities(this IServiceCollection services, Func<IServiceProvider, string> folder)
    {
        services.AddMetrics();
        services.AddSingleton<PolicyFailures>();
        services.AddSingleton<MunicipalityLoader>();
        services.AddSingleton(provider => new MunicipalityRegistry(
            new(provider.GetRequiredService<MunicipalityLoader>(), provider.GetRequiredService<IPluginShelf>(), folder(provider)),
            provider.GetRequiredService<ILogger<MunicipalityRegistry>>()));
        services.AddScoped(static request => request.GetRequiredService<MunicipalityRegistry>()[request.GetRequiredService<CurrentMunicipality>().Slug]);
        return services.AddRules().AddFeatures().AddModule(typeof(MunicipalitiesModule).Assembly);
    }

    /// <summary>Adds the switches of the request's municipality.</summary>
    internal static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddScopedFeatureManagement();
        services.Replace(ServiceDescriptor.Scoped<IFeatureDefinitionProvider, MunicipalityFeatures>());
        return services.Replace(ServiceDescriptor.Scoped<IFeatures, FeaturesInForce>());
    }

    /// <summary>Adds the accepted rules of the request's municipality.</summary>
    public static IServiceCollection AddRules(this IServiceCollection services)
    {
        services.TryAddSingleton(ApprovalDemand.Always);
        services.AddSingleton(provider => new PublishedRules(slug => provider.GetRequiredService<MunicipalityRegistry>().Find(slug)));
        return services.AddSingleton<RuleApprovals>().AddSingleton<RuleDrafts>().AddScoped<ApprovedRules>().AddScoped<Rulebook>();
    }
}
