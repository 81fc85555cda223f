using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

/// <summary>Links for outsiders, as the modules see them; what the host makes of them over HTTP is its tests' concern.</summary>
public class LinkTests
{
    private static readonly DateOnly Deadline = new(2026, 3, 6);

    [Theory, EveryEngine]
    public async Task A_link_with_its_code_answers_one_poll_as_one_person(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var poll = await Poll(casework);
        var parent = poll.Invitees.Single(one => one.Group == QuorumGroup.Parent);
        var link = await Issue(casework, poll, parent);
        var session = await Exchange(casework, link.Secret, link.Code);
        Assert.Equal((LinkPurpose.Poll, AccessLink.SessionLength), (session.Purpose, session.ExpiresAt - casework.Databases.Clock.GetUtcNow()));
        await As(casework, session, (scope, _) => scope.GetRequiredService<UseCases>().Run(
            scope.GetRequiredService<AnswerPoll>(), new(Guid.CreateVersion7(), poll.Id, [new(poll.Proposals[0].Id, Availability.Can)]), TestContext.Current.CancellationToken));
        var answer = await casework.Read(db => db.Set<PollAnswer>().SingleAsync());
        Assert.Equal((parent.Id, AnsweredBy.Link), (answer.InviteeId, answer.By));

        // On record, by the link and never by a name or a secret.
        var written = await casework.Read(db => db.Set<AuditRecord>().Where(one => one.Subject.StartsWith("link:")).Select(one => one.Operation).ToListAsync());
        Assert.Equal(["AnswerPoll", "ExchangeLink"], written.Order());
    }

    [Theory, EveryEngine]
    public async Task Expired_revoked_altered_forwarded_or_for_somebody_else_a_link_is_refused_alike(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (poll, other) = (await Poll(casework), await Poll(casework));
        var (parent, child) = (poll.Invitees.Single(one => one.Group == QuorumGroup.Parent), poll.Invitees.Single(one => one.Group == QuorumGroup.Child));
        var (link, childs, elsewhere) = (await Issue(casework, poll, parent), await Issue(casework, poll, child), await Issue(casework, other, other.Invitees[0]));
        await RefusedAlike(() => Exchange(casework, link.Secret, Wrong(link.Code))); // forwarded: whoever has it has no code
        await RefusedAlike(() => Exchange(casework, link.Secret, ""));
        await RefusedAlike(() => Exchange(casework, Altered(link.Secret), link.Code));
        await RefusedAlike(() => Exchange(casework, "", link.Code));
        await RefusedAlike(() => Exchange(casework, link.Secret, childs.Code == link.Code ? Wrong(link.Code) : childs.Code)); // another person's code
        await RefusedAlike(() => Exchange(casework, link.Secret, elsewhere.Code == link.Code ? Wrong(link.Code) : elsewhere.Code)); // another meeting's

        var session = await Exchange(casework, childs.Secret, childs.Code);
        await As(casework, session, async (scope, ct) =>
        {
            var answer = new AnswerPollInput(Guid.CreateVersion7(), other.Id, [new(other.Proposals[0].Id, Availability.Can)]);
            await Assert.ThrowsAsync<NotFound>(() => scope.GetRequiredService<UseCases>().Run(scope.GetRequiredService<AnswerPoll>(), answer, ct));
            var forParent = new AnswerPollInput(Guid.CreateVersion7(), poll.Id, [new(poll.Proposals[0].Id, Availability.Can)], parent.Id);
            await Assert.ThrowsAsync<NotAllowed>(() => scope.GetRequiredService<UseCases>().Run(scope.GetRequiredService<AnswerPoll>(), forParent, ct));
        });

        await casework.Do<RevokePollLink, RevokePollLinkInput>(new(Guid.CreateVersion7(), poll.Id, child.Id));
        await RefusedAlike(() => As(casework, session, (_, _) => Task.CompletedTask)); // the session ends with the link
        await RefusedAlike(() => Exchange(casework, childs.Secret, childs.Code));
        var again = await Issue(casework, poll, parent);
        await RefusedAlike(() => Exchange(casework, link.Secret, link.Code)); // a new link takes the place of the old one
        casework.ItIs(Deadline.AddDays(1), new(0, 0));
        await RefusedAlike(() => Exchange(casework, again.Secret, again.Code));
    }

    [Theory, EveryEngine]
    public async Task Five_wrong_codes_close_a_link_for_good_and_a_session_lasts_a_quarter_of_an_hour(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var poll = await Poll(casework);
        var (guessed, used) = (await Issue(casework, poll, poll.Invitees[0]), await Issue(casework, poll, poll.Invitees[1]));
        for (var round = 0; round < AccessLink.MostWrongCodes; round++)
        {
            await RefusedAlike(() => Exchange(casework, guessed.Secret, Wrong(guessed.Code)));
        }

        await RefusedAlike(() => Exchange(casework, guessed.Secret, guessed.Code));
        var session = await Exchange(casework, used.Secret, used.Code);
        casework.Databases.Clock.Advance(AccessLink.SessionLength - TimeSpan.FromSeconds(1));
        await As(casework, session, (_, _) => Task.CompletedTask);
        casework.Databases.Clock.Advance(TimeSpan.FromSeconds(1));
        await RefusedAlike(() => As(casework, session, (_, _) => Task.CompletedTask));
        await Exchange(casework, used.Secret, used.Code);
    }

    [Theory, EveryEngine]
    public async Task Of_secret_code_and_session_the_database_holds_hashes_alone(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var poll = await Poll(casework);
        var link = await Issue(casework, poll, poll.Invitees[0]);
        var session = await Exchange(casework, link.Secret, link.Code);
        var kept = await casework.Read(db => db.Set<AccessLink>().SingleAsync());
        byte[][] secrets = [System.Buffers.Text.Base64Url.DecodeFromChars(link.Secret), System.Text.Encoding.UTF8.GetBytes(link.Code), System.Buffers.Text.Base64Url.DecodeFromChars(Token(session))];
        Assert.Equal(32, secrets[0].Length);
        foreach (var hash in new[] { kept.SecretHash, kept.CodeHash, kept.SessionHash! })
        {
            Assert.Equal(32, hash.Length);
            Assert.DoesNotContain(secrets, hash.SequenceEqual);
        }
    }

    [Theory, EveryEngine]
    public async Task A_link_opens_no_other_door(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var poll = await Poll(casework);
        var link = await Issue(casework, poll, poll.Invitees[0]);
        await As(casework, await Exchange(casework, link.Secret, link.Code), async (scope, ct) =>
        {
            var caller = scope.GetRequiredService<CallerScope>().Caller;
            await using var db = await scope.GetRequiredService<Databases>().Lease(ct);
            Assert.Empty(caller.Roles);
            Assert.Equal(1, await db.Polls(caller).CountAsync(ct));
            Assert.Equal(1, await db.PollInvitees(caller).CountAsync(ct));
            Assert.Equal(0, await db.Meetings(caller).CountAsync(ct));
            Assert.Equal(0, await db.Participants(caller).CountAsync(ct));
        });
    }

    private static async Task<Poll> Poll(Casework casework)
    {
        var family = await casework.Opened();
        var id = await casework.Do<OpenPoll, OpenPollInput>(new(
            Guid.CreateVersion7(), family.Series, [new(new(2026, 3, 10), new(15, 0))], Deadline, [family.Holder, family.Child], [family.Teacher]));
        return await casework.Read(db => db.Set<Poll>().Include(one => one.Proposals).Include(one => one.Invitees).SingleAsync(one => one.Id == id));
    }

    private static async Task<(string Secret, string Code)> Issue(Casework casework, Poll poll, PollInvitee invitee)
    {
        await using var session = casework.As("mette");
        var id = await session.Run<IssuePollLink, IssuePollLinkInput>(new(Guid.CreateVersion7(), poll.Id, invitee.Id));
        var secrets = session.Get<AccessLinks>().SecretsOf(id)!;
        return (secrets.Url[(secrets.Url.LastIndexOf('.') + 1)..], secrets.Code);
    }

    private static async Task<LinkSession> Exchange(Casework casework, string secret, string code)
    {
        await using var session = casework.As("link");
        return await session.Get<AccessLinks>().Exchange(secret, code, TestContext.Current.CancellationToken);
    }

    private static async Task As(Casework casework, LinkSession session, Func<IServiceProvider, CancellationToken, Task> act)
    {
        await using var scope = casework.Databases.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(casework.Databases.Places[0].Slug, new("link", "", new HashSet<Role>(), "link"));
        await scope.ServiceProvider.GetRequiredService<AccessLinks>().Enter(Token(session), TestContext.Current.CancellationToken);
        await act(scope.ServiceProvider, TestContext.Current.CancellationToken);
    }

    private static string Token(LinkSession session) => session.Token[(session.Token.LastIndexOf('.') + 1)..];

    private static async Task RefusedAlike(Func<Task> act) => Assert.Equal("LINK_REFUSED", (await Assert.ThrowsAsync<LinkRefused>(act)).Code);

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";

    private static string Altered(string secret) => (secret[0] == 'A' ? 'B' : 'A') + secret[1..];
}
