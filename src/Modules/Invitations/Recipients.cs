using System.Net.Mail;
using Netvaerk.Families;
using Netvaerk.Meetings;

namespace Netvaerk.Invitations;

/// <summary>As what participants are written to, and where they are reached.</summary>
internal static class Recipients
{
    private const int YearsFromYoungToAdult = 3;

    internal static Invitee AsInvitee(this Participant participant, Family family, DateOnly today) =>
        new(KindOf(participant, family, today), participant.PersonId, ParticipantId: participant.Id);

    /// <summary>Where the person is; null where consent does not open it, or where they are not to be invited any longer.</summary>
    internal static async Task<Whereabouts?> Reach(
        this NetvaerkDb db, Family family, ConsentLedger ledger, FamilyKey key, Participant participant, DateOnly today, CancellationToken ct) =>
        participant.FamilyMemberId is { } member ? await db.WhereIs(family, ledger, key, member, today, ct)
        : participant.NetworkMemberId is { } networkMember ? await db.WhereIsNetworkMember(ledger, key, networkMember, today, ct)
        : Whereabouts.Unknown;

    private static RecipientKind KindOf(Participant participant, Family family, DateOnly today) => participant switch
    {
        { FamilyMemberId: { } id } => KindOf(family.Member(id), today),
        { IsProfessional: true } => RecipientKind.Professional,
        _ => RecipientKind.PrivateNetwork,
    };

    private static RecipientKind KindOf(FamilyMember member, DateOnly today) => member.Kinship switch
    {
        // A child of unknown age is written to in the simpler words.
        Kinship.Child => member.AdultFrom is { } adult && adult.AddYears(-YearsFromYoungToAdult) <= today ? RecipientKind.YoungPerson : RecipientKind.Child,
        Kinship.AdultSibling or Kinship.OtherAdult => RecipientKind.PrivateNetwork,
        _ => RecipientKind.Parent,
    };
}

internal static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether it is an address to which mail can be sent, without a name.</summary>
    internal static bool IsOne(string text) =>
        text.Length <= Longest && !text.AsSpan().ContainsAny(" <>\r\n,;\"") && MailAddress.TryCreate(text, out var read) && read.Address == text && read.Host.Contains('.');
}
