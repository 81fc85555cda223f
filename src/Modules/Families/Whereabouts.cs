using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Who somebody of a case is and how they are reached, for a letter to themselves and to nobody else.</summary>
/// <param name="Name">The name; null where none is recorded.</param>
/// <param name="Email">E-mail; null where none is recorded.</param>
/// <param name="Address">Where they live; null where none is recorded, and always where the address is protected.</param>
public sealed record Whereabouts(string? Name, string? Email, string? Address)
{
    /// <summary>Nothing is recorded of them.</summary>
    public static readonly Whereabouts Unknown = new(null, null, null);
}

/// <summary>Opens what is needed to write to somebody of a case, for as long as consent stands.</summary>
public static class WhereaboutsOfCase
{
    /// <summary>Where a member of the family is; null where consent does not open it.</summary>
    public static async Task<Whereabouts?> WhereIs(this NetvaerkDb db, Family family, ConsentLedger ledger, FamilyKey key, Guid memberId, DateOnly today, CancellationToken ct)
    {
        var member = family.Member(memberId);
        if (!ledger.IsOpen(member, today))
        {
            return null;
        }

        var identity = await db.Set<Identity>().FirstOrDefaultAsync(one => one.MemberId == memberId, ct);
        return identity?.Open(key) is not { } person ? Whereabouts.Unknown
            // It is not kept where it is protected; asked once more, for whoever was protected a moment ago.
            : new(person.Name, person.Email, family.IsAddressProtected(memberId) ? null : person.Address);
    }

    /// <summary>Where somebody of the network is; null where consent opens no network, or they are not to be invited.</summary>
    public static async Task<Whereabouts?> WhereIsNetworkMember(this NetvaerkDb db, ConsentLedger ledger, FamilyKey key, Guid networkMemberId, DateOnly today, CancellationToken ct)
    {
        var member = await db.Set<NetworkMember>().FirstOrDefaultAsync(one => one.Id == networkMemberId, ct);
        return member is null || !member.MayBeInvited || !ledger.AnyChildTakesPart(today) ? null
            : member.Open(key) is { } contact ? new(contact.Name, contact.Email, null) : Whereabouts.Unknown;
    }

    /// <summary>The family with members and custody, and what its consents add up to: read to decide, not to be shown.</summary>
    public static async Task<(Family Family, ConsentLedger Ledger)> FamilyToDecide(this NetvaerkDb db, Guid familyId, CancellationToken ct)
    {
        var family = await db.Set<Family>().Include(one => one.Members).Include(one => one.Custodies).AsSplitQuery().SingleAsync(one => one.Id == familyId, ct);
        var consents = await db.Set<Consent>().Where(one => one.FamilyId == familyId).ToListAsync(ct);
        return (family, new(family, consents, await db.Set<LegalGround>().Where(one => one.FamilyId == familyId).ToListAsync(ct)));
    }

    /// <summary>The languages that people of a family were last spoken to in when they answered, as BCP 47 tags, by person.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> LanguagesOf(this NetvaerkDb db, Guid familyId, CancellationToken ct)
    {
        var said = await db.Set<Consent>().Where(one => one.FamilyId == familyId).Select(one => new { one.GivenById, one.Language, one.On, one.Id }).ToListAsync(ct);
        return said.GroupBy(one => one.GivenById).ToDictionary(one => one.Key, one => one.MaxBy(last => (last.On, last.Id))!.Language);
    }
}
