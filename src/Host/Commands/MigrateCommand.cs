using Netvaerk.Kernel;

namespace Netvaerk.Host.Commands;

/// <summary><c>migrate</c> brings every municipality's database up to date; the exit code is 1 if one could not be.</summary>
internal static class MigrateCommand
{
    public static async Task<int> Run(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        var databases = services.GetRequiredService<MunicipalityDatabases>();
        var failed = 0;
        foreach (var place in services.GetRequiredService<IReadOnlyCollection<MunicipalityPlace>>().OrderBy(place => place.Slug, StringComparer.Ordinal))
        {
            try
            {
                await databases.Prepare(place.Slug, ct);
                await output.WriteLineAsync($"{place.Slug}: up to date");
            }
            catch (DomainError error) when (error is OutOfService or Busy)
            {
                failed++;
                await output.WriteLineAsync($"{place.Slug}: {databases.OutOfService.GetValueOrDefault(place.Slug, error.Message)}");
            }
        }

        return failed == 0 ? 0 : 1;
    }
}
