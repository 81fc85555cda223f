using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Netvaerk.Kernel;

/// <summary>Runs use cases: each in one transaction with its audit record, its messages and the memory of its idempotency key.</summary>
public sealed class UseCases(Databases databases, Work work, RuleCatalogue catalogue, MunicipalityKeys keys, OutboxNudges nudges, IFeatures features)
{
    private const string BeforeEffect = "before_effect";

    /// <summary>Runs a use case once, however often the same key is sent.</summary>
    /// <returns>The id of what it was done to; of a repeat, the one of the first time.</returns>
    /// <exception cref="DomainError">It was not done, and nothing has been changed.</exception>
    public async Task<Guid> Run<TInput>(IUseCase<TInput> useCase, TInput input, CancellationToken ct) where TInput : IInput
    {
        // Before a repeat is looked for: whoever may no longer do it is not told again that it was done.
        await features.Require(FeatureAttribute.Of(useCase.GetType()));
        var store = await databases.Open(ct);
        var operation = useCase.GetType().Name;
        var key = Idempotency.Of(keys[store.Place.Slug], work, operation, input);
        try
        {
            using var turn = await store.Turn(ct);
            await using var db = store.LeaseForWork();
            if (store.IsTimeToSweep(work.Now))
            {
                await Idempotency.Sweep(db, work.Now, ct);
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            return await key.Earlier(db, catalogue, ct) ?? await Perform(store, db, transaction, key, () => useCase.Do(input, ct), ct);
        }
        catch (Exception cause) when (cause is not DomainError && store.Diagnose(cause).Fault == StorageFault.Busy)
        {
            throw new Busy();
        }
    }

    private async Task<Guid> Perform(
        MunicipalityStore store, NetvaerkDb db, IDbContextTransaction transaction, Idempotency key, Func<Task<Guid>> effect, CancellationToken ct)
    {
        try
        {
            await transaction.CreateSavepointAsync(BeforeEffect, ct);
            work.Begin(db);
            var id = await Save(store, db, key, effect, ct);

            // From here the caller may go away; the work is done, and a repeat will find it.
            await transaction.CommitAsync(CancellationToken.None);
            if (work.HasPublished)
            {
                nudges.Nudge(store.Place.Slug);
            }

            return id;
        }
        catch (DomainError error) when (Idempotency.Keeps(error, catalogue))
        {
            // The effect is taken back, the memory of the refusal stays: whoever waited for this key gets the same answer.
            await transaction.RollbackToSavepointAsync(BeforeEffect, CancellationToken.None);
            await key.Refused(db, error);
            await transaction.CommitAsync(CancellationToken.None);
            throw;
        }
        finally
        {
            work.End();
        }
    }

    private async Task<Guid> Save(MunicipalityStore store, NetvaerkDb db, Idempotency key, Func<Task<Guid>> effect, CancellationToken ct)
    {
        try
        {
            var id = await effect();
            db.Add(AuditRecord.Of(work.Caller, work.Now, AuditKind.Write, key.Operation, id, Cases(db)));
            key.Done(db, id);
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (RuleBroken) when (db.ChangeTracker.Entries<Aggregate>().Any())
        {
            // PostgreSQL shows each statement what is committed by then: a rule may have been asked about another state than the one that was read.
            if (await ChangedSince(db, ct) is { } version)
            {
                throw new Conflict(version);
            }

            throw;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw new Conflict(await CurrentVersion(conflict, ct));
        }
        catch (Exception failure) when (store.Diagnose(failure) is (StorageFault.Unique, var about))
        {
            throw UniqueValues.RuleFor(db.Model, about, catalogue) is { } rule ? new RuleBroken(rule) : new Conflict(0);
        }
        catch (DbUpdateException failure) when (failure.InnerException?.Message.Contains(AuditRecord.TableName, StringComparison.Ordinal) == true)
        {
            // The batch's entries do not tell which of them failed; both engines name the table.
            throw new AuditUnavailable();
        }
    }

    private static async Task<long> CurrentVersion(DbUpdateConcurrencyException conflict, CancellationToken ct)
    {
        var entry = conflict.Entries.FirstOrDefault(entry => entry.Entity is Aggregate);
        var standing = entry is null ? null : await entry.GetDatabaseValuesAsync(ct);
        return standing?.GetValue<long>(nameof(Aggregate.Version)) ?? 0;
    }

    // The version that the first of the aggregates stands at that somebody else has changed since they were read here; 0 if it is gone.
    private static async Task<long?> ChangedSince(NetvaerkDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>().Where(entry => entry.State != EntityState.Added).ToList())
        {
            var read = entry.Property(aggregate => aggregate.Version).OriginalValue;
            var standing = (await entry.GetDatabaseValuesAsync(ct))?.GetValue<long>(nameof(Aggregate.Version)) ?? 0;
            if (standing != read)
            {
                return standing;
            }
        }

        return null;
    }

    private static List<(Guid, string)> Cases(NetvaerkDb db) =>
        [.. from entry in db.ChangeTracker.Entries<IOfFamily>()
            where entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            select (entry.Entity.FamilyId, entry.Metadata.ClrType.Name)];
}
