using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>The memory of one client's key: claimed before the effect, so that a second request with it waits for the first.</summary>
internal sealed class Idempotency
{
    internal static readonly BrokenRule NoKey = new("kernel.idempotency-key-missing",
        "Handlingen mangler en nøgle. Lav en ny UUID til hver handling.", "The action has no key. Make a new UUID for every action.");

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private readonly IdempotencyRecord record;

    private Idempotency(IdempotencyRecord record) => this.record = record;

    public string Operation => record.Mutation;

    public static Idempotency Of<TInput>(MunicipalityKey key, Work work, string operation, TInput input) where TInput : IInput
    {
        Rule.Expect(input.IdempotencyKey != Guid.Empty, NoKey, "input", "idempotencyKey");
        var written = JsonSerializer.SerializeToUtf8Bytes(input);
        StorableText.Check(written);
        return new Idempotency(new IdempotencyRecord
        {
            Subject = work.Caller.Subject,
            Mutation = operation,
            Key = input.IdempotencyKey,
            At = work.Now,

            // Keyed: a bare hash of a short input could be guessed back to a name or a number.
            InputHash = key.Fingerprint("idempotency", written),
        });
    }

    /// <summary>Whether an error is an outcome to remember. What passes by itself (a conflict, a busy hour) is not.</summary>
    public static bool Keeps(DomainError error, RuleCatalogue catalogue) =>
        error is RuleBroken or NotAllowed or InvalidInput && catalogue.Find(error.Code) is not null;

    /// <summary>Claims the key, waiting for whoever holds it; the outcome of the first time if there was one.</summary>
    /// <exception cref="DomainError">The first time ended so, or the key was used for another input.</exception>
    public async Task<Guid?> Earlier(NetvaerkDb db, RuleCatalogue catalogue, CancellationToken ct)
    {
        var expired = record.At - Kept;
        var claimed = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO kernel_idempotency (subject, mutation, key, input_hash, at) VALUES ({record.Subject}, {record.Mutation}, {record.Key}, {record.InputHash}, {record.At})
            ON CONFLICT (subject, mutation, key) DO UPDATE SET input_hash = excluded.input_hash, at = excluded.at,
                result = NULL, error_kind = NULL, error_code = NULL, error_path = NULL WHERE kernel_idempotency.at < {expired}
            """, ct);
        if (claimed == 1)
        {
            return null;
        }

        var first = await db.Set<IdempotencyRecord>().AsNoTracking()
            .SingleAsync(row => row.Subject == record.Subject && row.Mutation == record.Mutation && row.Key == record.Key, ct);
        if (!CryptographicOperations.FixedTimeEquals(first.InputHash, record.InputHash))
        {
            throw new IdempotencyKeyReused();
        }

        return first.Result ?? throw Again(first, catalogue);
    }

    /// <summary>Remembers the id, in the same round trip as the effect.</summary>
    public void Done(NetvaerkDb db, Guid id)
    {
        db.Attach(record);
        record.Result = id;
    }

    /// <summary>Remembers the broken rule, after the effect was taken back.</summary>
    public async Task Refused(NetvaerkDb db, DomainError error)
    {
        db.ChangeTracker.Clear();
        db.Attach(record);
        (record.Result, record.ErrorKind, record.ErrorCode) = (null, error.GetType().Name, error.Code);
        record.ErrorPath = error.Path is { } path ? JsonSerializer.Serialize(path) : null;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Forgets what is older than is kept.</summary>
    public static Task Sweep(NetvaerkDb db, DateTimeOffset now, CancellationToken ct)
    {
        var expired = now - Kept;
        return db.Set<IdempotencyRecord>().Where(row => row.At < expired).ExecuteDeleteAsync(ct);
    }

    private static DomainError Again(IdempotencyRecord first, RuleCatalogue catalogue)
    {
        var rule = catalogue.Find(first.ErrorCode ?? "") ?? throw new InvalidOperationException($"The rule {first.ErrorCode} is gone from the catalogue.");
        var path = first.ErrorPath is null ? [] : JsonSerializer.Deserialize<string[]>(first.ErrorPath)!;
        return first.ErrorKind switch
        {
            nameof(NotAllowed) => new NotAllowed(rule),
            nameof(InvalidInput) => new InvalidInput(rule, path),
            _ => new RuleBroken(rule, path),
        };
    }
}
