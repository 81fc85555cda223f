namespace Netvaerk.Kernel;

/// <summary>A family's key, wrapped by the municipality's.</summary>
/// <param name="KeyId">The key's id, which every sealed text carries.</param>
/// <param name="Bytes">The wrapped key; null once destroyed.</param>
public readonly record struct WrappedKey(Guid KeyId, byte[]? Bytes);

/// <summary>
/// Where wrapped keys lie: apart from the database, with a backup period of its own, so that a key that is destroyed here is gone while older
/// backups of the database live on.
/// </summary>
public interface IKeyStore
{
    /// <summary>Adds a family's key unless the family has one already, or had one that is destroyed.</summary>
    Task Add(Guid familyId, WrappedKey key, CancellationToken ct);

    /// <summary>The keys of families; those that never had one are absent.</summary>
    Task<IReadOnlyDictionary<Guid, WrappedKey>> Find(IReadOnlyCollection<Guid> families, CancellationToken ct);

    /// <summary>Erases a family's key so that none of its bytes remains in the store, and remembers that there was one.</summary>
    Task Erase(Guid familyId, CancellationToken ct);
}
