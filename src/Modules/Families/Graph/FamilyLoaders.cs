using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Loads families that the caller stands in a relation to.</summary>
public sealed class FamilyById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Family>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "family";

    /// <inheritdoc/>
    protected override IQueryable<Family> Visible(NetvaerkDb db, Caller caller) => db.Families(caller);

    /// <inheritdoc/>
    protected override Guid Key(Family row) => row.Id;
}

/// <summary>Loads members of families that the caller stands in a relation to.</summary>
public sealed class FamilyMemberById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<FamilyMember>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "family";

    /// <inheritdoc/>
    protected override IQueryable<FamilyMember> Visible(NetvaerkDb db, Caller caller) =>
        db.Set<FamilyMember>().Where(member => db.Families(caller).Any(family => family.Id == member.FamilyId));

    /// <inheritdoc/>
    protected override Guid Key(FamilyMember row) => row.Id;
}

internal sealed class MembersByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<FamilyMember>(nameof(FamilyMember.FamilyId), reading, scheduler, options)
{
    protected override string Group => "family";

    protected override Guid Parent(FamilyMember row) => row.FamilyId;
}

internal sealed class CustodyByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Custody>(nameof(Custody.FamilyId), reading, scheduler, options)
{
    protected override string Group => "family";

    protected override Guid Parent(Custody row) => row.FamilyId;
}

internal sealed class ConsentById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Consent>(reading, scheduler, options)
{
    protected override string Group => "consent";

    protected override IQueryable<Consent> Visible(NetvaerkDb db, Caller caller) => db.Consents(caller);

    protected override Guid Key(Consent row) => row.Id;
}

internal sealed class ConsentsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Consent>(nameof(Consent.FamilyId), reading, scheduler, options)
{
    protected override string Group => "consent";

    protected override IQueryable<Consent> Visible(NetvaerkDb db, Caller caller) => db.Consents(caller);

    protected override Guid Parent(Consent row) => row.FamilyId;
}

/// <summary>Loads members of networks by id.</summary>
public sealed class NetworkMemberById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<NetworkMember>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "network";

    /// <inheritdoc/>
    protected override IQueryable<NetworkMember> Visible(NetvaerkDb db, Caller caller) => db.Networks(caller);

    /// <inheritdoc/>
    protected override Guid Key(NetworkMember row) => row.Id;
}

internal sealed class NetworkByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<NetworkMember>(nameof(NetworkMember.FamilyId), reading, scheduler, options)
{
    protected override string Group => "network";

    protected override IQueryable<NetworkMember> Visible(NetvaerkDb db, Caller caller) => db.Networks(caller);

    protected override Guid Parent(NetworkMember row) => row.FamilyId;
}

/// <summary>What the caller is to a family, as far as it counts; a level's families in one statement.</summary>
public sealed class CallerRelations(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<RelationKind>>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<RelationKind>>> LoadBatchAsync(
        IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => db.RelationsOf(reading.Caller, Enum.GetValues<RelationKind>())
                .Where(relation => EF.Parameter(ids).Contains(relation.FamilyId))
                .Select(relation => new { relation.FamilyId, relation.Kind }),
            "relations",
            cancellationToken);
        var kinds = found.ToLookup(one => one.FamilyId, one => one.Kind);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<RelationKind>)[.. kinds[key]]);
    }

    /// <summary>Whether the caller leads the family's case, as facilitator or caseworker.</summary>
    public async Task<bool> Leads(Guid familyId, CancellationToken ct) => (await LoadRequiredAsync(familyId, ct)).Any(CaseAccess.Leading.Contains);
}
