using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Kernel;

/// <summary>The kernel's share of storage; which engine and which municipalities is the host's to say.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<MunicipalityDatabases>()
        .AddSingleton(new OutboxOptions())
        .AddSingleton<OutboxNudges>()
        .AddSingleton<OutboxPost>()
        .AddSingleton<OutboxDispatcher>()
        .AddHostedService(static provider => provider.GetRequiredService<OutboxDispatcher>())
        .AddSingleton<LiveTails>()
        .AddSingleton<LiveWatches>()
        .AddSingleton<ProgressBoard>()
        .AddScoped<LiveFeed>()
        .AddScoped<Databases>()
        .AddScoped<Work>()
        .AddScoped<UseCases>()
        .AddScoped<Reads>()
        .AddScoped<Pseudonyms>()
        .AddScoped<Vault>();
}
