using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Who a member of a family is.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="MemberId">The member.</param>
/// <param name="Name">The full name.</param>
/// <param name="BirthDate">The date of birth.</param>
/// <param name="CprNumber">The CPR number, with or without hyphen.</param>
/// <param name="Address">The address.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Subject">The subject of the person's own sign-in, if they are to see their case themselves.</param>
/// <param name="AddressProtected">Whether the address is protected (adressebeskyttelse): then none is kept, of the person or of their children.</param>
public sealed record RecordIdentityInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, [property: ID<FamilyMember>] Guid MemberId, string Name, DateOnly? BirthDate = null,
    string? CprNumber = null, string? Address = null, string? Phone = null, string? Email = null, string? Subject = null,
    bool AddressProtected = false) : IInput;

/// <summary>
/// Records who a member of a family is, or corrects it. Refused before consent: an adult's own, for a child that of everyone with custody, to be
/// contacted or to take part.
/// </summary>
internal sealed class RecordIdentity(Work work, Vault vault) : IUseCase<RecordIdentityInput>
{
    public async Task<Guid> Do(RecordIdentityInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        var member = family.Member(input.MemberId, "input", "memberId");
        Rule.Require((await work.Ledger(family, ct)).IsOpen(member, work.Today), FamilyRules.IdentityNeedsConsent, "input", "memberId");
        var person = Read(input);
        await Protect(family, member, input, ct);

        var identity = await work.Db.Set<Identity>().FirstOrDefaultAsync(one => one.MemberId == member.Id, ct);
        if (identity is null)
        {
            work.Db.Add(identity = new(family.Id, member.Id));
        }

        identity.Seal(await vault.Open(family.Id, ct), person);
        if (input.BirthDate is { } born)
        {
            member.WasBorn(born);
        }

        if (input.Subject is { } subject)
        {
            await work.Relate(family.Id, subject, RelationOf(family, member), ct, member.Id);
        }

        return member.Id;
    }

    // An adult without custody is one of the network, with limited information.
    private RelationKind RelationOf(Family family, FamilyMember member) => member.Kinship switch
    {
        Kinship.Child => RelationKind.Child,
        _ when family.Custodies.Any(custody => custody.HolderId == member.Id && custody.Covers(work.Today)) => RelationKind.Parent,
        _ => RelationKind.Network,
    };

    private static Person Read(RecordIdentityInput input)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Name), FamilyRules.NameMissing, "input", "name");
        var cpr = input.CprNumber is null ? null : CprNumber.Parse(input.CprNumber);
        Rule.Expect(input.CprNumber is null || cpr is not null, FamilyRules.CprForm, "input", "cprNumber");
        Rule.Expect(cpr is null || input.BirthDate is not { } born || CprNumber.Fits(cpr, born), FamilyRules.CprBirthDate, "input", "cprNumber");
        return new(input.Name.Trim(), input.BirthDate, cpr, input.Address, input.Phone, input.Email);
    }

    // A protected address (adressebeskyttelse) is not kept at all, so that nothing can show it: not the person's own, not that of a child whose parent is protected.
    private async Task Protect(Family family, FamilyMember member, RecordIdentityInput input, CancellationToken ct)
    {
        member.ProtectAddress(input.AddressProtected);
        Rule.Expect(input.Address is null || !family.IsAddressProtected(member.Id), FamilyRules.AddressProtected, "input", "address");
        var key = await vault.Open(family.Id, ct);
        foreach (var kept in await work.Db.Set<Identity>().AsTracking().Where(one => one.FamilyId == family.Id && one.MemberId != member.Id).ToListAsync(ct))
        {
            if (family.IsAddressProtected(kept.MemberId) && kept.Open(key) is { Address: not null } person)
            {
                kept.Seal(key, person with { Address = null });
            }
        }
    }
}
