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

/// <summary>
/// Opens identities to those who may read them, for as long as consent stands: all of it to whoever leads the case, the name to those who meet the person.
/// Asked anew for every answer, so that a withdrawal closes it at once.
/// </summary>
internal sealed class Identities(
    IdentityByMember identities, CallerRelations relations, CallerPersons persons, LedgerByFamily ledgers, FamilyKeys keys, Caller caller)
{
    private static readonly RelationKind[] OfTheFamily = [RelationKind.Parent, RelationKind.Child];

    private static readonly Text OnlyThoseWhoMeet = new(
        "Hvem det er, ses kun af dem, der er med i familiens møder.",
        "Who it is can be seen only by those who take part in the family's meetings.");

    private static readonly Text NoConsent = new(
        "Der er ikke længere samtykke til det. Det åbner igen, hvis samtykket gives på ny.",
        "There is no consent to it any longer. It opens again if consent is given anew.");

    /// <summary>Whether the names of the family and its network may be shown to the caller at all.</summary>
    internal async Task<bool> MayKnowNetwork(Guid familyId, CancellationToken ct) =>
        await ledgers.LoadAsync(familyId, ct) is { } ledger && ledger.AnyChildTakesPart(caller.Today);

    /// <summary>Whether somebody of the family or its network is the caller.</summary>
    internal async Task<bool> IsCaller(Guid familyId, Guid personId, CancellationToken ct) => (await persons.LoadRequiredAsync(familyId, ct)).Contains(personId);

    internal async Task<Person?> Of(FamilyMember member, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(member.FamilyId, ct);
        if (!kinds.Any(CaseAccess.Taking.Contains) || !await IsOpen(member, kinds, ct) || await identities.LoadAsync(member.Id, ct) is not { } identity)
        {
            return null;
        }

        var person = identity.Open(await keys.LoadRequiredAsync(member.FamilyId, ct));
        // Number, address and telephone stay with those who lead the case.
        return kinds.Any(CaseAccess.Leading.Contains) || person is null ? person : new(person.Name);
    }

    internal async Task<Withheld?> WithheldOf(FamilyMember member, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(member.FamilyId, ct);
        var meets = kinds.Any(CaseAccess.Taking.Contains);
        return (meets && await IsOpen(member, kinds, ct)) || await identities.LoadAsync(member.Id, ct) is null ? null : new(meets ? NoConsent : OnlyThoseWhoMeet);
    }

    private async Task<bool> IsOpen(FamilyMember member, IReadOnlyList<RelationKind> kinds, CancellationToken ct)
    {
        if (await IsCaller(member.FamilyId, member.Id, ct))
        {
            return true;
        }

        if (await ledgers.LoadAsync(member.FamilyId, ct) is not { } ledger)
        {
            return false;
        }

        if (kinds.Any(CaseAccess.Leading.Contains))
        {
            return ledger.IsOpen(member, caller.Today);
        }

        // From 18 on the parents know of the young person what they are let in to know.
        var grownOut = member.IsAdult(caller.Today) && !member.LetsParentsIn && !kinds.Contains(RelationKind.Child);
        return kinds.Any(OfTheFamily.Contains) ? !grownOut && ledger.IsOpen(member, caller.Today) : ledger.IsOpenToParticipants(member, caller.Today);
    }
}
