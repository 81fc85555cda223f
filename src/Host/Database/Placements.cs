using System.Collections;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Database;

/// <summary>Which municipalities have a database here.</summary>
internal static class Placements
{
    /// <summary>Gives every municipality in service a database, and no other.</summary>
    public static IServiceCollection AddPlacements(this IServiceCollection services) =>
        services.AddSingleton<IReadOnlyCollection<MunicipalityPlace>>(static provider => new InService(provider.GetRequiredService<MunicipalityRegistry>()));

    // Counted anew each time: a municipality is added while the host runs.
    private sealed class InService(MunicipalityRegistry registry) : IReadOnlyCollection<MunicipalityPlace>
    {
        public int Count => Now.Count();

        private IEnumerable<MunicipalityPlace> Now => registry.All.Select(entry => entry.InForce).OfType<MunicipalityInForce>()
            .Select(municipality => new MunicipalityPlace(municipality.Slug, municipality.Code));

        public IEnumerator<MunicipalityPlace> GetEnumerator() => Now.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
