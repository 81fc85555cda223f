using Netvaerk.Municipalities;

namespace Netvaerk.Host.Database;

/// <summary>Which municipalities have a database here.</summary>
internal static class Placements
{
    /// <summary>Gives every municipality in service a database, and no other.</summary>
    public static IServiceCollection AddPlacements(this IServiceCollection services) =>
        services.AddSingleton<IReadOnlyCollection<MunicipalityPlace>>(static provider =>
        [
            .. provider.GetRequiredService<MunicipalityRegistry>().All
                .Select(entry => entry.InForce).OfType<MunicipalityInForce>()
                .Select(municipality => new MunicipalityPlace(municipality.Slug, municipality.Code)),
        ]);
}
