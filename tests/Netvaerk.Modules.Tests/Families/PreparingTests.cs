using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

public sealed class PreparingTests
{
    [Theory, EveryEngine]
    public async Task Where_children_are_prepared_an_unprepared_child_is_not_invited(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var rule = new ChildPreparations(Invented("\"childPreparation\": \"before-invitation\""));
        async Task Invite() => await Ask(home, rule);
        await Refused.By(FamilyRules.ChildNotPrepared, Invite, "input", "familyMembers", "1");
        await Prepare(home, 0, home.Today, null);
        await Refused.By(FamilyRules.ChildNotPrepared, Invite, "input", "familyMembers", "1");
        await Refused.By<InvalidInput>(FamilyRules.TalkDate, () => Prepare(home, 1, home.Today.AddDays(1), home.Uncle), "input", "talkedOn");
        await Prepare(home, 1, home.Today, home.Uncle);
        await Invite();
        await Ask(home, new ChildPreparations(Towns.InForce("broendby")));
    }

    [Theory, EveryEngine]
    public async Task What_a_child_says_without_its_parents_they_do_not_learn_of(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await home.Answer(home.Mother, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await Say(home, "Jeg vil til fodbold.", VoiceGiven.WithParents, "bo", Role.Child);
        await Say(home, "Jeg er bange.", VoiceGiven.WithoutParents, "mette", Role.Facilitator);
        await Refused.By<NotAllowed>(FamilyRules.NotYourFamily, () => Say(home, "Han mener det ikke.", VoiceGiven.WithParents, "mor", Role.Parent));
        foreach (var (subject, role, count) in new[] { ("bo", "child", 2), ("mette", "facilitator", 2), ("karl", "caseworker", 2), ("mor", "parent", 1), ("tove", "professional", 0), ("per", "network", 0) })
        {
            var voices = (await home.Desk.Ask("query Q($id: ID!) { family(id: $id) { voices { words } } }", subject, role, SafetyTests.Id(home.Family)))
                .GetProperty("family").GetProperty("voices");
            Assert.Equal(count, voices.GetArrayLength());
        }
    }

    [Theory, EveryEngine]
    public async Task A_child_is_a_party_in_listed_case_types_only_and_by_the_law_of_the_day(Engine engine)
    {
        await using var home = await Household.Meet(engine, born: new(2012, 6, 1));
        Assert.Equal((true, "party.age"), await Party(home, "placement", "2026-03-02"));
        Assert.Equal((false, "party.age"), await Party(home, "placement", "2023-12-31"));
        Assert.Equal((true, "party.age"), await Party(home, "placement", "2024-01-01"));
        Assert.Equal((false, "party.not-listed"), await Party(home, "economy", "2026-03-02"));
    }

    [Theory, EveryEngine]
    public async Task A_telephone_call_builds_no_trust_and_another_language_takes_its_interpreter(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Allocated(consent: false);
        await using var session = casework.As("mette");
        var consent = new RecordConsentInput(
            Guid.CreateVersion7(), family.Family, family.Child, family.Holder, ConsentScope.TakingPart, ConsentAnswer.Given, ConsentForm.Oral,
            new(2026, 3, 2), InformedBy.TalkWithInterpreter, "ar");
        Task Consent(string setting) => session.Get<UseCases>().Run(
            new RecordConsent(session.Get<Work>(), session.Get<Rulebook>(), Invented($"\"trustMeeting\": \"{setting}\""), []),
            consent with { IdempotencyKey = Guid.CreateVersion7() }, TestContext.Current.CancellationToken);
        foreach (var (form, language) in new[] { (MeetingForm.Telephone, "ar"), (MeetingForm.Video, "ar"), (MeetingForm.InPerson, null), (MeetingForm.InPerson, "so") })
        {
            await Trust(casework, family, form, language);
            await Refused.By(FamilyRules.TrustMeetingMissing, () => Consent("with-interpreter"));
        }

        await Trust(casework, family, MeetingForm.InPerson, "ar-SY");
        await Consent("with-interpreter");
        await Consent("where-judged");
    }

    private static MunicipalityInForce Invented(string family)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-preparing-");
        try
        {
            var file = Path.Combine(folder.FullName, "testrup.json");
            File.WriteAllText(file, $$"""
                { "slug": "testrup", "name": "Testrup Kommune", "code": "999",
                  "signIn": { "issuers": [{ "issuer": "https://dev.testrup.netvaerk.example", "audience": "netvaerk", "use": "development" }] },
                  "family": { {{family}} }, "ruleSets": [{ "validFrom": "2020-01-01" }] }
                """);
            var entry = Towns.Loader.Load(file);
            return entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What an invitation asks, asked within a unit of work that comes to nothing.
    private static async Task Ask(Household home, ChildPreparations rule)
    {
        await using var session = home.Casework.As("mette");
        await session.Get<UseCases>().Run(
            new AskWhetherPrepared(session.Get<Work>(), rule, home), new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
    }

    private static Task Prepare(Household home, long version, DateOnly on, Guid? after) => home.Casework.Do<PrepareChild, PrepareChildInput>(
        new(Guid.CreateVersion7(), home.Family.Family, home.Child, version, on, home.Teacher, home.Uncle, after));

    private static Task Say(Household home, string words, VoiceGiven given, string subject, Role role) =>
        home.Casework.Do<RecordChildsVoice, RecordChildsVoiceInput>(new(Guid.CreateVersion7(), home.Family.Family, home.Child, words, given, home.Today), subject, role);

    private static Task Trust(Casework casework, Case family, MeetingForm form, string? language) =>
        casework.Do<RecordTrustMeeting, RecordTrustMeetingInput>(new(Guid.CreateVersion7(), family.Family, new(2026, 3, 2), form, language));

    private static async Task<(bool? Has, string? Rule)> Party(Household home, string caseType, string on)
    {
        var right = (await home.Desk.Ask(
            "query Q($id: ID!, $type: String!, $on: Date) { familyMember(id: $id) { partyRight(caseType: $type, on: $on) { has because { rule } } } }",
            variables: new { id = GlobalId.Write("FamilyMember", home.Child), type = caseType, on })).GetProperty("familyMember").GetProperty("partyRight");
        return (right.GetProperty("has").ValueKind is JsonValueKind.Null ? null : right.GetProperty("has").GetBoolean(), right.GetProperty("because")[0].GetProperty("rule").GetString());
    }

    private sealed class AskWhetherPrepared(Work work, ChildPreparations rule, Household home) : IUseCase<NoInput>
    {
        public async Task<Guid> Do(NoInput input, CancellationToken ct)
        {
            await rule.Require(await work.Family(home.Family.Family, ct), [home.Mother, home.Child], work, ct, "input", "familyMembers");
            return Guid.Empty;
        }
    }
}
