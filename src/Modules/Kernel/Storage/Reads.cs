namespace Netvaerk.Kernel;

/// <summary>What this operation has read of which cases. The record is written before the answer leaves.</summary>
public sealed class Reads(Databases databases, CallerScope caller, TimeProvider clock)
{
    private readonly HashSet<(Guid Family, string Group)> seen = [];
    private readonly Lock entry = new();

    /// <summary>Notes that a group of a case's fields is in the answer. Any thread may call.</summary>
    /// <param name="familyId">The case.</param>
    /// <param name="group">A group of fields that people understand: <c>names</c>, <c>minutes</c>.</param>
    public void Note(Guid familyId, string group)
    {
        lock (entry)
        {
            seen.Add((familyId, group));
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
            noted = [.. seen];
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
}
