using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>
/// Who reads what was said and agreed: those who lead the case, the minute taker and the parents all of it; everyone else what consent lets be shared
/// with their sector. Asked anew for every answer, so that a withdrawal works at once. What somebody has taken on who has turned 18 is not the parents' to read.
/// </summary>
internal sealed class ReadingRights(
    CallerRelations relations, CallerChildren children, FamilyMemberById members, SharedTopics shared, StaffBySubject staff, Caller caller)
{
    // Minutes hold whatever came up, so they are shared only where everything may be.
    private static readonly SharingTopic[] Anything = Enum.GetValues<SharingTopic>();

    private static readonly RelationKind[] Everything = [.. CaseAccess.Leading, RelationKind.MinuteTaker, RelationKind.Parent];

    private static readonly Text MinutesNotShared = new(
        "Referatet kan læses af dem, der leder sagen, referenten og forældrene, og af andre, når der er samtykke til at dele alle emner med dem.",
        "The minutes can be read by those who lead the case, the minute taker and the parents, and by others where there is consent to share every topic with them.");

    private static readonly Text AgreementsNotShared = new(
        "Aftalen kan læses af dem, der leder sagen, referenten, forældrene og den, der skal udføre den, og af andre, når der er samtykke til at dele mål og aftaler med dem.",
        "The agreement can be read by those who lead the case, the minute taker, the parents and whoever is to do it, and by others where there is consent to share goals and agreements with them.");

    private static readonly Text ReasonsNotShared = new(
        "Begrundelsen kan læses af dem, der leder sagen, referenten og forældrene.",
        "The reason can be read by those who lead the case, the minute taker and the parents.");

    internal async Task<Withheld?> Minutes(Guid familyId, CancellationToken ct) =>
        await ReadsAll(familyId, ct) || await MayRead(familyId, Anything, ct) ? null : new(MinutesNotShared);

    internal async Task<Withheld?> Agreement(Guid familyId, Participant? owner, CancellationToken ct) =>
        (await ReadsAll(familyId, ct) && !await IsClosed(owner, ct)) || await IsCaller(owner, ct) || await MayRead(familyId, [SharingTopic.Agreements], ct) ? null : new(AgreementsNotShared);

    internal async Task<Withheld?> Reasons(Guid familyId, CancellationToken ct) => await ReadsAll(familyId, ct) ? null : new(ReasonsNotShared);

    // Why a meeting in separate sessions is as it is can tell the one of the other: that stays with those who lead the case.
    internal async Task<Withheld?> Reasons(Meeting meeting, CancellationToken ct) =>
        meeting.SessionCount == 0 || await relations.Leads(meeting.FamilyId, ct) ? await Reasons(meeting.FamilyId, ct) : new(ReasonsNotShared);

    /// <summary>Whether the caller reads all that is said and agreed in the family's meetings.</summary>
    internal async Task<bool> ReadsAll(Guid familyId, CancellationToken ct) => (await relations.LoadRequiredAsync(familyId, ct)).Any(Everything.Contains);

    private async Task<bool> IsClosed(Participant? owner, CancellationToken ct) =>
        owner?.FamilyMemberId is { } id && await members.LoadAsync(id, ct) is { } member && await children.IsClosed(member, relations, ct);

    private async Task<bool> IsCaller(Participant? owner, CancellationToken ct) =>
        owner?.StaffId is { } id && (await staff.LoadAsync(caller.Subject, ct))?.Id == id;

    private async Task<bool> MayRead(Guid familyId, SharingTopic[] topics, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(familyId, ct);
        foreach (var kind in kinds)
        {
            if (await SectorOf(kind, ct) is { } sector && topics.All((await shared.With(familyId, sector, ct)).Contains))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Sector?> SectorOf(RelationKind kind, CancellationToken ct) => kind switch
    {
        RelationKind.Child => Sector.Family,
        RelationKind.Network => Sector.PrivateNetwork,
        RelationKind.Professional => (await staff.LoadAsync(caller.Subject, ct))?.Sector,
        _ => null,
    };
}
