using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Loads the sealed identities of members, whoever may open them.</summary>
internal sealed class IdentityByMember(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, Identity>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, Identity>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => db.Identities(reading.Caller).Where(one => EF.Parameter(ids).Contains(one.MemberId)),
            "identity",
            cancellationToken);
        return found.ToDictionary(one => one.MemberId);
    }
}

/// <summary>Opens identities to those who may read them: all of it to whoever leads the case, the name to those who meet the person.</summary>
internal sealed class Identities(IdentityByMember identities, CallerRelations relations, FamilyKeys keys)
{
    private static readonly Text OnlyThoseWhoMeet = new(
        "Hvem det er, ses kun af dem, der er med i familiens møder.",
        "Who it is can be seen only by those who take part in the family's meetings.");

    internal async Task<Person?> Of(FamilyMember member, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(member.FamilyId, ct);
        if (!kinds.Any(CaseAccess.Taking.Contains) || await identities.LoadAsync(member.Id, ct) is not { } identity)
        {
            return null;
        }

        var person = identity.Open(await keys.LoadRequiredAsync(member.FamilyId, ct));
        // Number, address and telephone stay with those who lead the case: a protected address has no other way out.
        return kinds.Any(CaseAccess.Leading.Contains) || person is null ? person : new(person.Name);
    }

    internal async Task<Withheld?> WithheldOf(FamilyMember member, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(member.FamilyId, ct);
        return !kinds.Any(CaseAccess.Taking.Contains) && await identities.LoadAsync(member.Id, ct) is not null ? new(OnlyThoseWhoMeet) : null;
    }
}
