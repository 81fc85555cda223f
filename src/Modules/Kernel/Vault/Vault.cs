using System.Security.Cryptography;

namespace Netvaerk.Kernel;

/// <summary>The families' keys. Nothing is kept beyond the request: a key that is destroyed is gone for every host at once.</summary>
/// <param name="databases">The municipality's database.</param>
/// <param name="keys">The municipalities' keys.</param>
/// <param name="unsealed">What of a family is deleted with its key.</param>
public sealed class Vault(Databases databases, MunicipalityKeys keys, IEnumerable<IErasedWithFamily> unsealed)
{
    private readonly Dictionary<Guid, FamilyKey> opened = [];
    private readonly Lock entry = new();

    /// <summary>Makes the family's key, or opens the one that it has.</summary>
    /// <exception cref="NotFound">The family's key was destroyed; a new one must not stand in its place.</exception>
    public async Task<FamilyKey> Create(Guid familyId, CancellationToken ct)
    {
        var store = await databases.Open(ct);
        var keyId = Ids.Next();
        var wrapped = keys[store.Place.Slug].Wrap(familyId, keyId, RandomNumberGenerator.GetBytes(32));
        await store.Keys.Add(familyId, new(keyId, wrapped), ct);
        Forget(familyId);
        var key = await Open(familyId, ct);
        return key.IsDestroyed ? throw new NotFound() : key;
    }

    /// <summary>The family's key; one that opens nothing if it is destroyed or was never made.</summary>
    public async Task<FamilyKey> Open(Guid familyId, CancellationToken ct) => (await Open([familyId], ct))[familyId];

    /// <summary>The keys of families, in one round trip.</summary>
    public async Task<IReadOnlyDictionary<Guid, FamilyKey>> Open(IReadOnlyCollection<Guid> families, CancellationToken ct)
    {
        Guid[] missing;
        lock (entry)
        {
            missing = [.. families.Distinct().Where(family => !opened.ContainsKey(family))];
        }

        if (missing.Length > 0)
        {
            var store = await databases.Open(ct);
            Keep(store.Place.Slug, missing, await store.Keys.Find(missing, ct));
        }

        lock (entry)
        {
            return families.Distinct().ToDictionary(family => family, family => opened[family]);
        }
    }

    /// <summary>
    /// Destroys the family's key, and with it, in every backup, all that it sealed; what no key seals is deleted first, so that a destroyed key means that it is gone.
    /// There is no way back.
    /// </summary>
    public async Task Destroy(Guid familyId, CancellationToken ct)
    {
        var store = await databases.Open(ct);
        using (await store.Turn(ct))
        {
            await using var db = store.Lease();
            foreach (var kept in unsealed)
            {
                await kept.Erase(db, familyId, ct);
            }
        }

        await store.Keys.Erase(familyId, ct);
        Forget(familyId);
    }

    private void Keep(string slug, Guid[] asked, IReadOnlyDictionary<Guid, WrappedKey> found)
    {
        lock (entry)
        {
            foreach (var family in asked)
            {
                var wrapped = found.GetValueOrDefault(family);
                opened[family] = new FamilyKey(slug, wrapped.KeyId, wrapped.Bytes is null ? null : keys[slug].Unwrap(family, wrapped));
            }
        }
    }

    private void Forget(Guid familyId)
    {
        lock (entry)
        {
            opened.Remove(familyId);
        }
    }
}
