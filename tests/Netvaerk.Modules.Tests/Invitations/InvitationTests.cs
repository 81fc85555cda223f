using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Invitations;

public class InvitationTests
{
    [Theory, EveryEngine]
    public async Task Everyone_is_invited_by_a_letter_of_their_own_and_whoever_has_no_address_by_hand(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var found = (await casework.Invitations()).ToDictionary(one => one.PersonId);
        Assert.Equal(3, found.Count);
        Assert.Equal((RecipientKind.Parent, InvitationReach.Mail), (found[family.Holder].Recipient, found[family.Holder].Reach));
        Assert.Equal((RecipientKind.Child, InvitationReach.ByHand), (found[family.Child].Recipient, found[family.Child].Reach));
        Assert.Equal((RecipientKind.Professional, InvitationReach.ByHand), (found[family.Teacher].Recipient, found[family.Teacher].Reach));
        Assert.Empty(casework.Messages());
        await casework.HandOn();
        var message = Assert.Single(casework.Messages());
        Assert.Equal(Inviting.MothersMail, message.To.Mailboxes.Single().Address);
        Assert.Equal("Invitation til et møde tirsdag den 10. marts 2026", message.Subject);
        Assert.Contains("kl. 15.00-17.00", message.TextBody, StringComparison.Ordinal);
        await Refused.By(InvitationRules.NobodyToInvite, () => casework.Invite(family));
    }

    [Theory, EveryEngine]
    public async Task Only_the_facilitator_of_a_planned_meeting_invites_and_a_stranger_knows_of_none(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        var input = new InviteToMeetingInput(Guid.CreateVersion7(), family.Meeting);
        await Refused.By<NotAllowed>(SeriesRules.OnlyFacilitator, () => casework.Do<InviteToMeeting, InviteToMeetingInput>(input, "karl", Role.Caseworker));
        await Refused.By<NotAllowed>(SeriesRules.OnlyFacilitator, () => casework.Do<InviteToMeeting, InviteToMeetingInput>(input, "mor", Role.Parent));
        await Assert.ThrowsAsync<NotFound>(() => casework.Do<InviteToMeeting, InviteToMeetingInput>(input, "fremmed"));
        casework.ItIs(new(2026, 3, 10), new(15, 0));
        await Refused.By(InvitationRules.NotPlanned, () => casework.Do<InviteToMeeting, InviteToMeetingInput>(input with { IdempotencyKey = Guid.CreateVersion7() }));
    }

    [Theory, EveryEngine]
    public async Task A_withdrawn_consent_and_a_person_the_parents_decline_stop_the_invitation_and_the_letter(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        var teacher = await casework.ParticipantOf(family, family.Teacher);
        await casework.Invite(family, new GuestToInvite(teacher.Id, Email: "skolen@example.org"));
        await casework.Do<AnswerProposal, AnswerProposalInput>(new(Guid.CreateVersion7(), family.Family, new(NetworkMemberId: family.Teacher), family.Holder, ParentsAnswer.Declined));
        await casework.HandOn();
        Assert.Empty(casework.Messages());
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await Refused.By(InvitationRules.ConsentMissing, () => casework.Invite(family));
        Assert.Equal(["person-closed"], await casework.Read(db => db.LaidAside(LetterPost.Name).Select(one => one.Reason).ToListAsync()));
    }

    [Theory, EveryEngine]
    public async Task Two_who_may_not_meet_are_not_invited_together_even_if_it_became_known_after_planning(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Do<AssessSafety, AssessSafetyInput>(new(
            Guid.CreateVersion7(), family.Family, new(FamilyMemberId: family.Holder), new(NetworkMemberId: family.Teacher), Seating.NoContact, "Politiets tilhold."));
        var error = await Assert.ThrowsAsync<RuleBroken>(() => casework.Invite(family));
        Assert.StartsWith("families.", error.Code, StringComparison.Ordinal);
        Assert.Empty(await casework.Invitations());
    }

    [Theory, EveryEngine]
    public async Task Everyone_reads_their_own_invitation_and_those_who_lead_the_case_read_all(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        Assert.Equal(3, await Seen(casework, "mette", Role.Facilitator));
        Assert.Equal(3, await Seen(casework, "karl", Role.Caseworker));
        Assert.Equal(1, await Seen(casework, "mor", Role.Parent));
        Assert.Equal(0, await Seen(casework, "tove", Role.Professional));
        Assert.Equal(0, await Seen(casework, "mor", Role.Network));
        Assert.Equal(0, await Seen(casework, "fremmed", Role.Facilitator));
        Assert.Equal(0, await Seen(casework, "chef", Role.Manager));
    }

    [Theory, EveryEngine]
    public async Task An_answer_is_kept_with_who_and_when_and_the_latest_counts(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var invitation = await casework.InvitationOf(family.Holder);
        await Answer(casework, invitation, InvitationAnswer.Tentative, "mor", Role.Parent);
        casework.Databases.Clock.Advance(TimeSpan.FromHours(1));
        await Answer(casework, invitation, InvitationAnswer.Accepted);
        var kept = await casework.InvitationOf(family.Holder);
        Assert.Equal((InvitationAnswer.Accepted, AnsweredBy.Facilitator), (kept.Answer, kept.AnsweredBy));
        Assert.Equal(
            [(InvitationAnswer.Tentative, AnsweredBy.SignIn, "mor"), (InvitationAnswer.Accepted, AnsweredBy.Facilitator, "mette")],
            kept.Replies.OrderBy(one => one.At).Select(one => (one.Answer, one.By, one.Subject)));

        await Refused.By<NotAllowed>(InvitationRules.NotInvited, () => Answer(casework, invitation, InvitationAnswer.Declined, "karl", Role.Caseworker));
        var childs = await casework.InvitationOf(family.Child);
        await Assert.ThrowsAsync<NotFound>(() => Answer(casework, childs, InvitationAnswer.Declined, "mor", Role.Parent));
        await Refused.By<InvalidInput>(InvitationRules.AnswerMissing, () => Answer(casework, invitation, InvitationAnswer.NotAnswered), "input", "answer");
        casework.ItIs(new(2026, 3, 10), new(15, 0));
        await Refused.By(InvitationRules.NoAnswersTaken, () => Answer(casework, invitation, InvitationAnswer.Declined));
    }

    [Theory, EveryEngine]
    public async Task A_link_with_its_code_answers_one_invitation_and_shows_nothing_of_the_family(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var (mothers, childs) = (await casework.InvitationOf(family.Holder), await casework.InvitationOf(family.Child));
        var ct = TestContext.Current.CancellationToken;
        LinkSecrets secrets;
        await using (var mette = casework.As("mette"))
        {
            secrets = mette.Get<AccessLinks>().SecretsOf(await mette.Run<IssueInvitationLink, IssueInvitationLinkInput>(new(Guid.CreateVersion7(), mothers.Id)))!;
        }

        LinkSession session;
        await using (var outside = casework.As("link"))
        {
            session = await outside.Get<AccessLinks>().Exchange(secrets.Url[(secrets.Url.LastIndexOf('.') + 1)..], secrets.Code, ct);
        }

        await using var scope = casework.Databases.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(casework.Databases.Places[0].Slug, new("link", "", new HashSet<Role>(), "link"));
        var pass = await scope.ServiceProvider.GetRequiredService<AccessLinks>().Enter(session.Token[(session.Token.LastIndexOf('.') + 1)..], ct);
        var desk = scope.ServiceProvider.GetServices<ILinkDesk>().Single(one => one.Purpose == pass.Purpose);
        var shown = System.Text.Json.JsonSerializer.Serialize(await desk.Show(pass, ct));
        Assert.All(["Zarah", "Quistorff", "Rævehulegade", "Lene", "klasselærer", "Biblioteket"], word => Assert.DoesNotContain(word, shown, StringComparison.OrdinalIgnoreCase));
        await desk.Answer(pass, System.Text.Json.JsonSerializer.SerializeToElement(new { idempotencyKey = Guid.CreateVersion7(), answer = "DECLINED" }), ct);
        await Assert.ThrowsAsync<NotFound>(() => scope.ServiceProvider.GetRequiredService<UseCases>().Run(
            scope.ServiceProvider.GetRequiredService<AnswerInvitation>(), new(Guid.CreateVersion7(), childs.Id, InvitationAnswer.Declined), ct));
        var kept = await casework.InvitationOf(family.Holder);
        Assert.Equal((InvitationAnswer.Declined, AnsweredBy.Link), (kept.Answer, kept.AnsweredBy));

        await casework.Do<RevokeInvitationLink, RevokeInvitationLinkInput>(new(Guid.CreateVersion7(), mothers.Id));
        await using var again = casework.As("link");
        await Assert.ThrowsAsync<LinkRefused>(() => again.Get<AccessLinks>().Exchange(secrets.Url[(secrets.Url.LastIndexOf('.') + 1)..], secrets.Code, ct));
    }

    private static Task<int> Seen(Casework casework, string subject, Role role) =>
        casework.Read(db => db.Invitations(new(subject, subject, new HashSet<Role> { role }, "case work")).CountAsync());

    private static Task Answer(Casework casework, Invitation invitation, InvitationAnswer answer, string subject = "mette", Role role = Role.Facilitator) =>
        casework.Do<AnswerInvitation, AnswerInvitationInput>(new(Guid.CreateVersion7(), invitation.Id, answer), subject, role);
}
