using Netvaerk.Host.Database.Postgres;
using Netvaerk.Host.Database.Sqlite;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database;

/// <summary>
/// The engine of the municipalities' databases, by configuration. Whoever calls it also registers an
/// <c>IReadOnlyCollection&lt;MunicipalityPlace&gt;</c>: no database is opened for a municipality outside it.
/// </summary>
internal static class DatabasesModule
{
    public static IHostApplicationBuilder AddDatabases(this IHostApplicationBuilder builder)
    {
        var options = StorageOptions.From(builder.Configuration);
        builder.Services.AddDatabases(options);
        if (options.Postgres is not null)
        {
            builder.Services.AddSingleton<PostgresControl>()
                .AddSingleton<IOtherHosts>(static provider => provider.GetRequiredService<PostgresControl>())
                .AddHostedService(static provider => provider.GetRequiredService<PostgresControl>());
        }

        return builder;
    }

    public static IServiceCollection AddDatabases(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(options)
        .AddSingleton(new MunicipalityKeys(options.KeysFolder))
        .AddSingleton(static provider => new ModelParts(provider.GetServices<ModuleAssembly>().Select(module => module.Assembly)))
        .AddSingleton<IDatabaseEngine>(provider => options.Postgres is null
            ? ActivatorUtilities.CreateInstance<SqliteEngine>(provider)
            : ActivatorUtilities.CreateInstance<PostgresEngine>(provider));
}
