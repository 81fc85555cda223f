using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

public sealed class ConsentTests
{
    [Theory, EveryEngine]
    public async Task Somebody_may_be_told_once_everyone_who_answers_says_yes_and_the_answer_says_why(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var nobody = await home.MayBeShared(Sector.School, SharingTopic.Schooling);
        Assert.Equal((false, JsonValueKind.Null), (nobody.GetProperty("may").GetBoolean(), nobody.GetProperty("ground").ValueKind));
        Assert.Equal(["sharing.not-asked", "sharing.not-asked", "sharing.no-ground"], Rules(nobody));

        await home.BothShare(Sector.School, SharingTopic.Schooling);
        var yes = await home.MayBeShared(Sector.School, SharingTopic.Schooling);
        Assert.Equal((true, "consent"), (yes.GetProperty("may").GetBoolean(), yes.GetProperty("ground").GetString()));
        Assert.Equal("Moren sagde ja mandag den 2. marts 2026.", Sentence(yes, 0));
        Assert.Contains("Forvaltningsloven", $"{yes}", StringComparison.Ordinal);

        // One scope, one recipient and one topic never imply another.
        foreach (var (recipient, topic) in new[] { (Sector.School, SharingTopic.Health), (Sector.Ppr, SharingTopic.Schooling) })
        {
            Assert.False((await home.MayBeShared(recipient, topic)).GetProperty("may").GetBoolean());
        }

        await home.Answer(home.Father, ConsentScope.Sharing, ConsentAnswer.Withdrawn, Sector.School, SharingTopic.Schooling, "far", Role.Parent);
        var no = await home.MayBeShared(Sector.School, SharingTopic.Schooling);
        Assert.False(no.GetProperty("may").GetBoolean());
        Assert.Contains("sharing.withdrawn", Rules(no));
        Assert.Equal(JsonValueKind.Null, (await home.MayBeShared(Sector.School, SharingTopic.Schooling, "tove", "professional")).ValueKind);
    }

    [Theory, EveryEngine]
    public async Task A_no_counts_from_the_moment_it_is_recorded_whichever_day_it_was_said(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await home.BothShare(Sector.School, SharingTopic.Schooling);
        await home.Answer(home.Mother, ConsentScope.Sharing, ConsentAnswer.Withdrawn, Sector.School, SharingTopic.Schooling, on: home.Today.AddDays(-3));
        Assert.False((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());

        // A yes said on Monday that is written down on Wednesday does not undo a no of Tuesday.
        await home.Answer(home.Mother, ConsentScope.Sharing, ConsentAnswer.Given, Sector.School, SharingTopic.Schooling, on: home.Today.AddDays(-4));
        Assert.False((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());
        await home.Answer(home.Mother, ConsentScope.Sharing, ConsentAnswer.Given, Sector.School, SharingTopic.Schooling);
        Assert.True((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());
        Assert.Equal(7, await home.Casework.Read(db => db.Set<Consent>().CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Going_on_against_a_no_takes_a_ground_that_covers_it_and_who_decided(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await home.Answer(home.Father, ConsentScope.Sharing, ConsentAnswer.Refused, Sector.Ppr, SharingTopic.Schooling);
        await Refused.By<NotAllowed>(FamilyRules.OnlyCaseworker, () => Ground(home, "authority-decision", subject: "mette", role: Role.Facilitator));
        await Refused.By<InvalidInput>(FamilyRules.GroundUnknown, () => Ground(home, "because-we-want-to"), "input", "code");
        await Refused.By(FamilyRules.GroundDoesNotCover, () => Ground(home, "ssp-police"), "input", "scope");
        await Refused.By(FamilyRules.GroundNotConfirmed, () => Ground(home, "authority-decision", confirmed: false), "input", "confirmed");
        await Refused.By<InvalidInput>(FamilyRules.GroundMeetings, () => Ground(home, "early-prevention", meetings: 3), "input", "meetings");
        await Assert.ThrowsAsync<NotFound>(() => Ground(home, "authority-decision", decidedBy: Guid.CreateVersion7()));

        var ground = await Ground(home, "authority-decision");
        var yes = await home.MayBeShared(Sector.Ppr, SharingTopic.Schooling);
        Assert.Equal((true, "authority-decision"), (yes.GetProperty("may").GetBoolean(), yes.GetProperty("ground").GetString()));
        Assert.Equal(["sharing.not-asked", "sharing.said-no", "sharing.ground"], Rules(yes));

        await home.Casework.Do<EndLegalGround, EndLegalGroundInput>(new(Guid.CreateVersion7(), ground, 1), "karl", Role.Caseworker);
        Assert.Equal(["sharing.not-asked", "sharing.said-no", "sharing.ground-over", "sharing.no-ground"], Rules(await home.MayBeShared(Sector.Ppr, SharingTopic.Schooling)));
    }

    [Fact]
    public void Each_ground_rests_on_the_law_of_the_day()
    {
        Assert.Contains("49 a", SharingGround.Find("early-prevention")!.LawOn(new(2023, 12, 31))!.Citation.Da, StringComparison.Ordinal);
        Assert.Contains("Barnets lov", SharingGround.Find("early-prevention")!.LawOn(new(2024, 1, 1))!.Citation.Da, StringComparison.Ordinal);
        Assert.All(SharingGround.All, ground => Assert.NotNull(ground.LawOn(new(2026, 3, 2))));
    }

    [Theory, EveryEngine]
    public async Task Reading_that_begins_after_a_withdrawal_shows_nothing_however_many_read_at_once(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var (withdrawn, before, after) = (0, new int[6], new int[6]);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, before.Length).Select(reader => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var late = Volatile.Read(ref withdrawn) == 1;
                var shows = (await home.Read("tove", "professional")).Contains("Bo Barn", StringComparison.Ordinal);
                Assert.False(late && shows, "A name was shown after the withdrawal.");
                before[reader] += shows ? 1 : 0;
                after[reader] += late ? 1 : 0;
            }
        })).ToArray();
        await Until(() => before.All(count => count > 0), readers);
        await home.Answer(home.Father, ConsentScope.TakingPart, ConsentAnswer.Withdrawn, subject: "far", role: Role.Parent);
        Volatile.Write(ref withdrawn, 1);
        await Until(() => after.All(count => count > 2), readers);
        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static async Task Until(Func<bool> enough, Task[] readers)
    {
        while (!enough() && !readers.Any(reader => reader.IsFaulted))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Theory, EveryEngine]
    public async Task A_withdrawal_closes_every_name_to_everyone_and_leaves_the_notes_to_those_who_keep_them(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        foreach (var (subject, role) in Readers)
        {
            Assert.Contains("Bo Barn", await home.Read(subject, role), StringComparison.Ordinal);
        }

        await home.Answer(home.Mother, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        foreach (var (subject, role) in Readers.Where(one => one.Subject != "bo"))
        {
            var answer = await home.Read(subject, role);
            Assert.DoesNotContain("Bo Barn", answer, StringComparison.Ordinal);
            Assert.True(subject == "per" || !answer.Contains("Onkel Per", StringComparison.Ordinal), answer);
        }

        Assert.Contains("Mona Mor", await home.Read("mor", "parent"), StringComparison.Ordinal);
        Assert.Contains("ikke længere samtykke", await home.Read("mette", "facilitator"), StringComparison.Ordinal);
        Assert.Equal(5, await home.Casework.Read(db => db.Set<Identity>().CountAsync()) + await home.Casework.Read(db => db.Set<NetworkMember>().CountAsync()) - 1);
        await home.Answer(home.Mother, ConsentScope.TakingPart, ConsentAnswer.Given);
        Assert.Contains("Bo Barn", await home.Read("tove", "professional"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_family_that_says_no_has_left_no_trace_but_that(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Allocated(consent: false);
        await casework.Consent(family, ConsentScope.Contact, ConsentAnswer.Refused);
        await Refused.By(FamilyRules.IdentityNeedsConsent, () => SafetyTests.Name(casework, family, family.Holder, "Mona Mor"), "input", "memberId");
        await Refused.By(FamilyRules.IdentityNeedsConsent, () => casework.Do<AddNetworkMember, AddNetworkMemberInput>(
            new(Guid.CreateVersion7(), family.Family, Sector.PrivateNetwork, "Onkel Per", "onkel", ProposedBy.Parents)));
        Assert.Equal(0, await casework.Read(db => db.Set<Identity>().CountAsync()));
        var kept = await casework.Read(db => db.Set<Consent>().SingleAsync());
        Assert.Equal((ConsentAnswer.Refused, ConsentScope.Contact), (kept.Answer, kept.Scope));
    }

    [Theory, EveryEngine]
    public async Task Consent_and_the_basis_for_processing_are_two_records_with_two_meanings(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await Refused.By<InvalidInput>(FamilyRules.BasisUnknown, () => Basis(home, "consent"), "input", "code");
        await Refused.By<InvalidInput>(FamilyRules.BasisUnknown, () => Basis(home, "gdpr-public-task", new(2017, 1, 1)), "input", "code");
        await Basis(home, "gdpr-public-task");
        Assert.False((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());
        await home.Answer(home.Mother, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        var kept = await home.Casework.Read(db => db.Set<ProcessingBasis>().SingleAsync());
        Assert.Equal(("gdpr-public-task", 1), (kept.Code, kept.Version));
    }

    private static readonly (string Subject, string Role)[] Readers =
        [("mette", "facilitator"), ("karl", "caseworker"), ("tove", "professional"), ("per", "network"), ("far", "parent"), ("bo", "child")];

    private static Task<Guid> Ground(
        Household home, string code, string subject = "karl", Role role = Role.Caseworker, bool confirmed = true, int? meetings = null, Guid? decidedBy = null) =>
        home.Casework.Do<RecordLegalGround, RecordLegalGroundInput>(
            new(Guid.CreateVersion7(), home.Family.Family, home.Child, code, ConsentScope.Sharing, "Skolegangen skal reddes.", home.Today, home.Today.AddMonths(3),
                decidedBy ?? home.Karl, home.Today, confirmed, Sector.Ppr, SharingTopic.Schooling, meetings), subject, role);

    private static Task<Guid> Basis(Household home, string code, DateOnly? from = null) => home.Casework.Do<RecordProcessingBasis, RecordProcessingBasisInput>(
        new(Guid.CreateVersion7(), home.Family.Family, code, from ?? home.Today, "At støtte barnet."));

    private static string[] Rules(JsonElement answer) => [.. answer.GetProperty("because").EnumerateArray().Select(one => one.GetProperty("rule").GetString()!)];

    private static string Sentence(JsonElement answer, int at) => answer.GetProperty("because")[at].GetProperty("sentence").GetProperty("da").GetString()!;
}
