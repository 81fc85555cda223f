namespace Netvaerk.Kernel;

/// <summary>What this operation has read of which cases. The record is written before the answer leaves.</summary>
public sealed class Reads(Databases databases, CallerScope caller, TimeProvider clock)
{
    private readonly Dictionary<string, HashSet<Guid>> seen = new(StringComparer.Ordinal);
    private readonly Lock entry = new();

    /// <summary>Notes that a group of a case's fields is in the answer. Any thread may call.</summary>
    /// <param name="familyId">The case.</param>
    /// <param name="group">A group of fields that people understand: <c>names</c>, <c>minutes</c>.</param>
    public void Note(Guid familyId, string group)
    {
        lock (entry)
        {
            Families(group).Add(familyId);
        }
    }

    /// <summary>Notes it of the cases that rows belong to, if they belong to any.</summary>
    internal void Note<T>(IReadOnlyList<T> rows, string group)
    {
        lock (entry)
        {
            HashSet<Guid>? families = null;
            foreach (var row in rows)
            {
                if (row is IOfFamily part)
                {
                    (families ??= Families(group)).Add(part.FamilyId);
                }
            }
        }
    }

    /// <summary>Writes the one record of the operation, if it read of any case.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="ct">Stops the waiting.</param>
    /// <exception cref="AuditUnavailable">It could not be written: the answer must not leave.</exception>
    public async Task Write(string operation, CancellationToken ct)
    {
        (Guid, string)[] noted;
        lock (entry)
        {
            noted = [.. from families in seen from family in families.Value select (family, families.Key)];
            seen.Clear();
        }

        if (noted.Length == 0)
        {
            return;
        }

        try
        {
            var store = await databases.Open(ct);
            await store.Record(AuditRecord.Of(caller.Caller, Moment.Cut(clock.GetUtcNow()), AuditKind.Read, operation, concerns: null, noted), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new AuditUnavailable();
        }
    }

    private HashSet<Guid> Families(string group) => seen.TryGetValue(group, out var families) ? families : seen[group] = [];
}
