namespace Netvaerk.Kernel;

/// <summary>The database of the municipality that this request is signed in to, and of no other.</summary>
/// <param name="all">The databases of the host.</param>
/// <param name="municipality">The request's municipality.</param>
public sealed class Databases(MunicipalityDatabases all, CurrentMunicipality municipality)
{
    /// <summary>A short-lived context for reading, which tracks nothing: <c>await using var db = await databases.Lease(ct);</c></summary>
    /// <exception cref="OutOfService">The municipality's database cannot be served.</exception>
    /// <exception cref="NotSignedIn">Nobody is signed in.</exception>
    public ValueTask<NetvaerkDb> Lease(CancellationToken ct)
    {
        var opening = Open(ct);
        return opening.IsCompletedSuccessfully ? new(opening.Result.Lease()) : Wait(opening);
    }

    internal ValueTask<MunicipalityStore> Open(CancellationToken ct) => all.Open(municipality.Slug, ct);

    private static async ValueTask<NetvaerkDb> Wait(ValueTask<MunicipalityStore> opening) => (await opening).Lease();
}
