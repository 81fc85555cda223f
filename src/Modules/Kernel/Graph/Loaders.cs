using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>Loads rows by id: those that the caller may see, in one statement for the whole level.</summary>
/// <typeparam name="T">A class with a key called Id.</typeparam>
public abstract class ById<T>(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, T>(scheduler, options)
    where T : class
{
    /// <summary>The group of a case's fields that it reads.</summary>
    protected abstract string Group { get; }

    /// <summary>
    /// What the caller may see. Asked once for all who have the same roles: it may decide by roles, and names the caller's subject, moment and date only within its lambdas
    /// (<c>one => one.Subject == caller.Subject</c>). Where it does otherwise it is right all the same, and slower.
    /// </summary>
    protected abstract IQueryable<T> Visible(NetvaerkDb db, Caller caller);

    /// <summary>The key of a row.</summary>
    protected abstract Guid Key(T row);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, T>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await reading.ByKey(GetType(), Visible, "Id", ordered: false, keys, Group, cancellationToken);
        return found.ToDictionary(Key);
    }
}

/// <summary>Loads the rows that belong to a parent, in the order of their making, in one statement for the whole level.</summary>
/// <typeparam name="T">A class with a key called Id.</typeparam>
/// <param name="parentKey">The name of the property that holds the parent's id.</param>
/// <param name="reading">How it reads.</param>
/// <param name="scheduler">When it reads.</param>
/// <param name="options">How many keys at once.</param>
public abstract class ByParent<T>(string parentKey, Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<T>>(scheduler, options)
    where T : class
{
    /// <summary>The group of a case's fields that it reads.</summary>
    protected abstract string Group { get; }

    /// <summary>What the caller may see, as in <see cref="ById{T}"/>; where seeing the parent is enough, every row.</summary>
    protected virtual IQueryable<T> Visible(NetvaerkDb db, Caller caller) => db.Set<T>();

    /// <summary>The id of a row's parent.</summary>
    protected abstract Guid Parent(T row);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<T>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await reading.ByKey(GetType(), Visible, parentKey, ordered: true, keys, Group, cancellationToken);
        var byParent = found.ToLookup(Parent);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<T>)[.. byParent[key]]);
    }
}

/// <summary>Loads families' keys, all of a level in one round trip.</summary>
public sealed class FamilyKeys(Vault vault, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, FamilyKey>(scheduler, options)
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyDictionary<Guid, FamilyKey>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken) =>
        vault.Open(keys, cancellationToken);

    /// <summary>The words behind a sealed text; null where there are none, or no longer a key.</summary>
    public async Task<string?> Open(Guid familyId, string table, string column, Guid row, SealedText? text, CancellationToken ct) =>
        text is { } words ? (await LoadRequiredAsync(familyId, ct)).Open(table, column, row, words) : null;
}
