namespace Netvaerk.Families;

/// <summary>The network around a family at a glance (netværksoversigt).</summary>
/// <param name="FamilyMembers">The family itself.</param>
/// <param name="PrivateNetwork">The family's own people.</param>
/// <param name="Professionals">The professionals, by where they come from.</param>
/// <param name="Witnesses">Those who tell between the meetings what they have seen go well.</param>
/// <param name="Unanswered">Those about whom the parents have not been asked yet.</param>
/// <param name="NotTakingPart">Those whom the parents have declined, and lay representatives who were set aside.</param>
internal sealed record NetworkOverview(
    IReadOnlyList<FamilyMember> FamilyMembers, IReadOnlyList<NetworkMember> PrivateNetwork, IReadOnlyList<SectorGroup> Professionals,
    IReadOnlyList<NetworkMember> Witnesses, IReadOnlyList<NetworkMember> Unanswered, IReadOnlyList<NetworkMember> NotTakingPart);

/// <summary>Those of a network who come from one sector.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Members">Those who come from it.</param>
internal sealed record SectorGroup(Sector Sector, IReadOnlyList<NetworkMember> Members);

[ObjectType<Family>]
internal static class FamilyNetworkFields
{
    /// <summary>The network at a glance (netværksoversigt): family, private network, professionals by sector, witnesses, and who is still to be answered for.</summary>
    public static async Task<NetworkOverview> NetworkOverview([Parent] Family family, MembersByFamily members, NetworkByFamily network, CancellationToken ct)
    {
        var (own, around) = (await members.LoadRequiredAsync(family.Id, ct), await network.LoadRequiredAsync(family.Id, ct));
        var taking = around.Where(one => one.MayBeInvited).ToList();
        return new(
            own,
            [.. taking.Where(one => !one.IsProfessional)],
            [.. taking.Where(one => one.IsProfessional).GroupBy(one => one.Sector).OrderBy(group => group.Key).Select(group => new SectorGroup(group.Key, [.. group]))],
            [.. taking.Where(one => one.Roles.Contains(NetworkRole.Witness))],
            [.. around.Where(one => one.ParentsAnswer is ParentsAnswer.NotAsked)],
            [.. around.Where(one => !one.MayBeInvited)]);
    }
}

[ObjectType<NetworkMember>]
internal static class NetworkMemberFields
{
    private static readonly Text NoConsent = new(
        "Ingen af børnene er med for tiden, så netværket vises ikke. Det åbner igen, hvis samtykket gives på ny.",
        "None of the children takes part at present, so the network is not shown. It opens again if consent is given anew.");

    /// <summary>Who it is (kontakt). Null once the family's data have been erased, or where it is withheld.</summary>
    public static async Task<Contact?> Contact([Parent] NetworkMember member, Identities identities, FamilyKeys keys, CancellationToken ct) =>
        await IsOpen(member, identities, ct) ? member.Open(await keys.LoadRequiredAsync(member.FamilyId, ct)) : null;

    /// <summary>That who it is, is withheld from you, and why.</summary>
    public static async Task<Withheld?> ContactWithheld([Parent] NetworkMember member, Identities identities, CancellationToken ct) =>
        await IsOpen(member, identities, ct) ? null : new(NoConsent);

    /// <summary>Every answer that was given to the proposal (svar), earliest first: for those who lead the case and the family.</summary>
    public static async Task<IReadOnlyList<ParticipantAnswer>> Answers([Parent] NetworkMember member, AnswersByNetworkMember answers, CancellationToken ct) =>
        await answers.LoadRequiredAsync(member.Id, ct);

    /// <summary>The child whose lay representative (bisidder) it is; null where it is none.</summary>
    public static async Task<FamilyMember?> Represents([Parent] NetworkMember member, FamilyMemberById members, CancellationToken ct) =>
        member.RepresentsId is { } child ? await members.LoadAsync(child, ct) : null;

    /// <summary>Why a lay representative was set aside; for those who lead the case.</summary>
    public static async Task<string?> SetAsideReason([Parent] NetworkMember member, CallerRelations relations, FamilyKeys keys, CancellationToken ct) =>
        await relations.Leads(member.FamilyId, ct)
            ? await keys.Open(member.FamilyId, NetworkMember.Table, nameof(NetworkMember.SetAsideReason), member.Id, member.SetAsideReason, ct)
            : null;

    /// <summary>
    /// Whether the sector the person comes from may be told something today, about each child of the family, on what ground and why: for those who lead the
    /// case, and empty for everyone else.
    /// </summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="on">The day; today unless given.</param>
    public static async Task<IReadOnlyList<SharingAboutChild>> MayBeTold(
        [Parent] NetworkMember member, SharingTopic topic, CallerRelations relations, MembersByFamily members, LedgerByFamily ledgers, Caller caller,
        CancellationToken ct, DateOnly? on = null)
    {
        if (!await relations.Leads(member.FamilyId, ct))
        {
            return [];
        }

        var (ledger, day) = (await ledgers.LoadRequiredAsync(member.FamilyId, ct), on ?? caller.Today);
        return [.. from child in await members.LoadRequiredAsync(member.FamilyId, ct)
                   where child.Kinship is Kinship.Child
                   select new SharingAboutChild(child, ledger.Ask(child.Id, member.Sector, topic, day))];
    }

    private static async Task<bool> IsOpen(NetworkMember member, Identities identities, CancellationToken ct) =>
        await identities.IsCaller(member.FamilyId, member.Id, ct) || await identities.MayKnowNetwork(member.FamilyId, ct);
}

/// <summary>Whether somebody may be told something about one child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Answer">Whether they may, on what ground, and why.</param>
internal sealed record SharingAboutChild(FamilyMember Child, SharingAnswer Answer);

[MutationType]
internal static class NetworkMutations
{
    /// <summary>Adds somebody to the network around a family, or proposes them: those who lead the case, the parents, the child, the referrer.</summary>
    public static async Task<NetworkMember?> AddNetworkMember(
        AddNetworkMemberInput input, AddNetworkMember useCase, UseCases run, NetworkMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Accepts or declines somebody who was proposed (vælge til eller fra). Some cannot be declined.</summary>
    public static async Task<NetworkMember?> AnswerProposal(
        AnswerProposalInput input, AnswerProposal useCase, UseCases run, NetworkMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Gives somebody of the network their roles (roller).</summary>
    public static async Task<NetworkMember?> GiveNetworkRoles(
        GiveNetworkRolesInput input, GiveNetworkRoles useCase, UseCases run, NetworkMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records a child's lay representative (bisidder).</summary>
    public static async Task<NetworkMember?> AppointLayRepresentative(
        AppointLayRepresentativeInput input, AppointLayRepresentative useCase, UseCases run, NetworkMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Sets a lay representative aside (tilsidesætte en bisidder), with a reason. For the family's caseworker.</summary>
    public static async Task<NetworkMember?> SetAsideLayRepresentative(
        SetAsideLayRepresentativeInput input, SetAsideLayRepresentative useCase, UseCases run, NetworkMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class AnswersByNetworkMember(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ParticipantAnswer>(nameof(ParticipantAnswer.NetworkMemberId), reading, scheduler, options)
{
    protected override string Group => "network";

    protected override IQueryable<ParticipantAnswer> Visible(NetvaerkDb db, Caller caller) => db.ParticipantAnswers(caller);

    protected override Guid Parent(ParticipantAnswer row) => row.NetworkMemberId;
}
