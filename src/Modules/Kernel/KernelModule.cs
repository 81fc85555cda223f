using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Netvaerk.Kernel;

/// <summary>
/// What every module stands on: the caller and the municipality of a request, broken rules, the database and its unit of work, sealed text,
/// what was read and written, and the fold over the layers of rules.
/// </summary>
public static class KernelModule
{
    /// <summary>Adds the kernel.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IFeatures, NoFeatures>();
        services.TryAddSingleton<IOtherHosts, NoOtherHosts>();
        services.AddScoped<CurrentMunicipality>();
        services.AddScoped<CallerScope>();
        services.AddScoped<Reading>();
        services.AddScoped<DocumentLinks>();
        services.AddScoped<AccessLinks>();
        services.AddScoped(static scope => scope.GetRequiredService<CallerScope>().Caller);
        services.AddSingleton(static provider => new RuleCatalogue(provider.GetServices<ModuleAssembly>().Select(module => module.Assembly)));
        return services.AddStorage().AddModule(typeof(KernelModule).Assembly);
    }

    /// <summary>
    /// Adds a module by its assembly: its use cases (<see cref="IUseCase{TInput}"/>) are registered, its entities join the database, its rules the
    /// catalogue, and its annotated classes the schema.
    /// </summary>
    public static IServiceCollection AddModule(this IServiceCollection services, Assembly assembly) =>
        services
            .AddSingleton(new ModuleAssembly(assembly))
            .Scan(scan => scan.FromAssemblies(assembly)
                .AddClasses(classes => classes.AssignableToAny(typeof(IUseCase<>), typeof(DataLoader<,>)), publicOnly: false).AsSelf().WithScopedLifetime());
}

/// <summary>An assembly that holds a module.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record ModuleAssembly(Assembly Assembly);
