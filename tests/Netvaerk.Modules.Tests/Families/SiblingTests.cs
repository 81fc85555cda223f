using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>Bo is 11, his sister Sif turns 18 on 10 March. Both have one mother (mor), and there is a series about both of them.</summary>
public sealed class SiblingTests
{
    private const string All = """
        query Q($id: ID!) { family(id: $id) { consents { scope answer childId } voices { words } preparations { childId }
          members { number kinship identity { name } mayBeShared(recipient: SCHOOL, topic: SCHOOLING) { may } }
          legalGrounds { childId } }
          meetingSeries { nodes { id meetings { nodes { id participants { familyMember { number kinship identity { name } } } agreements { what wordsWithheld { because { da } } } } } } } }
        """;

    [Theory, EveryEngine]
    public async Task When_one_of_two_turns_18_the_parent_follows_the_series_and_what_is_the_younger_ones_and_nothing_of_the_elder(Engine engine)
    {
        await using var home = await Siblings.Meet(engine);
        await home.Agree();
        home.Casework.ItIs(new(2026, 3, 9), new(18, 0));
        var before = await home.Read("mor", "parent");
        Assert.All(["Bo Barn", "Sif Søster", "Sif siger det.", "Sif ringer.", "Bo siger det."], words => Assert.Contains(words, before, StringComparison.Ordinal));

        home.Casework.ItIs(new(2026, 3, 10), new(0, 0));
        var after = await home.Read("mor", "parent");
        Assert.All(["Bo Barn", "Bo siger det.", "Bo øver sig.", $"\"id\":\"{GlobalId.Write("MeetingSeries", home.Family.Series)}\""], words => Assert.Contains(words, after, StringComparison.Ordinal));
        Assert.All(["Sif Søster", "Sif siger det.", "Sif ringer."], words => Assert.DoesNotContain(words, after, StringComparison.Ordinal));
        Assert.Contains("""{"number":2,"kinship":"CHILD","identity":null,"mayBeShared":null}""", after, StringComparison.Ordinal);
        Assert.Contains("Sif ringer.", await home.Read("mette", "facilitator"), StringComparison.Ordinal);

        await home.Answer(home.Elder, home.Elder, ConsentScope.ParentsAccess, "sif", Role.YoungPerson);
        Assert.Contains("Sif ringer.", await home.Read("mor", "parent"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_series_about_nobody_but_a_grown_brother_or_sister_is_not_the_parents(Engine engine)
    {
        await using var home = await Siblings.Meet(engine, both: false);
        var meeting = GlobalId.Write("Meeting", home.Family.Meeting);
        Assert.Contains(meeting, await home.Read("mor", "parent"), StringComparison.Ordinal);
        home.Casework.ItIs(new(2026, 3, 10), new(0, 0));
        var after = await home.Read("mor", "parent");
        Assert.Contains("Bo Barn", after, StringComparison.Ordinal);
        Assert.Contains("\"meetingSeries\":{\"nodes\":[]}", after, StringComparison.Ordinal);
        Assert.Contains("\"node\":null", $"{await home.Desk.Ask("query Q($id: ID!) { node(id: $id) { id } }", "mor", "parent", new { id = meeting })}", StringComparison.Ordinal);
        Assert.Contains(meeting, await home.Read("mette", "facilitator"), StringComparison.Ordinal);
    }

    private sealed class Siblings(Casework casework, Case family, Guid elder) : IAsyncDisposable
    {
        public Casework Casework => casework;

        public Case Family { get; private set; } = family;

        public Guid Elder => elder;

        public Desk Desk { get; private set; } = null!;

        public static async Task<Siblings> Meet(Engine engine, bool both = true)
        {
            var casework = await Casework.Start(engine);
            var family = await casework.Allocated(consent: both);
            await using (var session = casework.As("mette"))
            {
                await session.Get<UseCases>().Run(new MoreChildren(session.Get<Work>(), family.Family, 1), new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
            }

            var elder = await casework.Read(db => db.Set<FamilyMember>().Where(one => one.FamilyId == family.Family && one.Number == 2).Select(one => one.Id).SingleAsync());
            var home = new Siblings(casework, family, elder) { Desk = await Desk.Open(casework) };
            await home.Answer(elder, family.Holder, ConsentScope.TakingPart, "mette", Role.Facilitator);
            var series = await casework.Do<OpenSeries, OpenSeriesInput>(new(Guid.CreateVersion7(), family.Referral, 1));
            if (!both)
            {
                await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Given);
            }

            await home.Name(family.Child, "Bo Barn", "bo", new(2014, 5, 2));
            await home.Name(elder, "Sif Søster", "sif", new(2008, 3, 10));
            await home.Name(family.Holder, "Mona Mor", "mor", null);
            await home.Say(family.Child, "Bo siger det.");
            await home.Say(elder, "Sif siger det.");
            var meeting = await casework.Plan(family with { Series = series }, family.Plan(new(2026, 3, 9)) with { FamilyMembers = [family.Holder, family.Child, elder] });
            home.Family = family with { Series = series, Meeting = meeting };
            return home;
        }

        public async Task Agree()
        {
            casework.ItIs(new(2026, 3, 9), new(15, 10));
            var invited = (await casework.Meeting(Family.Meeting)).Participants;
            foreach (var (who, what) in new[] { (Elder, "Sif ringer."), (Family.Child, "Bo øver sig.") })
            {
                await casework.Do<RecordAgreement, RecordAgreementInput>(
                    new(Guid.CreateVersion7(), Family.Meeting, invited.Single(one => one.FamilyMemberId == who).Id, what, new(2026, 3, 20), "Fordi."));
            }
        }

        public async Task<string> Read(string subject, string role) =>
            System.Text.RegularExpressions.Regex.Unescape($"{await Desk.Ask(All, subject, role, SafetyTests.Id(Family))}");

        public Task Answer(Guid child, Guid by, ConsentScope scope, string subject, Role role) => casework.Do<RecordConsent, RecordConsentInput>(
            new(Guid.CreateVersion7(), Family.Family, child, by, scope, ConsentAnswer.Given, ConsentForm.Oral, Copenhagen.Date(casework.Databases.Clock.GetUtcNow()), InformedBy.Talk), subject, role);

        public async ValueTask DisposeAsync()
        {
            await Desk.DisposeAsync();
            await casework.DisposeAsync();
        }

        private Task Name(Guid member, string name, string subject, DateOnly? born) => casework.Do<RecordIdentity, RecordIdentityInput>(
            new(Guid.CreateVersion7(), Family.Family, member, name, born, Subject: subject));

        private Task Say(Guid child, string words) => casework.Do<RecordChildsVoice, RecordChildsVoiceInput>(
            new(Guid.CreateVersion7(), Family.Family, child, words, VoiceGiven.WithParents, new(2026, 3, 2)));
    }
}
