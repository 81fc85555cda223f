using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class MeetingGraphTests
{
    private const string Words = """
        { meetings(first: 5) { nodes {
            venue reasonsWithheld { because { da } }
            minutes { text textWithheld { because { da } } }
            agreements { what why wordsWithheld { because { da } } owner { sector } } } } }
        """;

    [Theory, EveryEngine]
    public async Task A_series_shows_its_meetings_with_what_the_rules_said_and_what_they_propose(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await casework.Planned();
        await using var desk = await Desk.Open(casework);
        var data = await desk.Ask("""
            { meetingSeries(first: 5) { totalCount nodes { status viewerCanPlan viewerCanClose facilitator { name } children { kinship }
                nextMeeting(withInterpreter: true, heldOn: "2026-11-30") { length { value because { rule } } window { earliest latest proposed } minutesBy { value } }
                meetings(first: 2) { totalCount nodes {
                    kind status on startsAt length starts venue because { sentence { da } } warnings { kind } viewerCanHold viewerCanCancel
                    rules { length { value } window { earliest } ruleSet } participants { sector attendance isProfessional networkMember { contact { name } } }
                    compensation { kind } } } } } }
            """);
        var series = data.GetProperty("meetingSeries").GetProperty("nodes")[0];
        Assert.Equal(("OPEN", false), (series.GetProperty("status").GetString(), series.GetProperty("viewerCanPlan").GetBoolean()));
        var next = series.GetProperty("nextMeeting");
        Assert.Equal("PT3H", next.GetProperty("length").GetProperty("value").GetString());
        Assert.Equal(("2027-01-25", "2027-02-15"), (next.GetProperty("window").GetProperty("earliest").GetString(), next.GetProperty("window").GetProperty("latest").GetString()));
        var meeting = series.GetProperty("meetings").GetProperty("nodes")[0];
        Assert.Equal(("START", "2026-03-10", "PT2H"), (meeting.GetProperty("kind").GetString(), meeting.GetProperty("on").GetString(), meeting.GetProperty("length").GetString()));
        Assert.Equal((false, true), (meeting.GetProperty("viewerCanHold").GetBoolean(), meeting.GetProperty("viewerCanCancel").GetBoolean()));
        Assert.Equal(3, meeting.GetProperty("participants").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, meeting.GetProperty("compensation").ValueKind);
    }

    [Theory, EveryEngine]
    public async Task A_meeting_is_held_through_the_schema_and_an_empty_next_step_is_a_typed_error(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await casework.Planned();
        casework.ItIs(new(2026, 3, 10), new(17, 0));
        await using var desk = await Desk.Open(casework);
        var found = (await desk.Ask("{ meetings(first: 1) { nodes { id version viewerCanHold participants { id } } } }")).GetProperty("meetings").GetProperty("nodes")[0];
        Assert.True(found.GetProperty("viewerCanHold").GetBoolean());
        var attendance = found.GetProperty("participants").EnumerateArray().Select(one => new { participantId = one.GetProperty("id").GetString(), attendance = "PRESENT" });
        const string Hold = """
            mutation ($input: HoldMeetingInput!) { holdMeeting(input: $input) {
                meeting { status endedAt series { status closingReason } compensation { kind because { sentence { da } } } }
                errors { ... on Error { code path } } } }
            """;
        object Input(string reason) => new
        {
            input = new
            {
                idempotencyKey = Guid.CreateVersion7(),
                meetingId = found.GetProperty("id").GetString(),
                version = 1,
                attendance,
                next = new { closing = new { reason } },
            },
        };
        var refused = (await desk.Ask(Hold, variables: Input(""))).GetProperty("holdMeeting").GetProperty("errors")[0];
        Assert.Equal("series.closing-reason-missing", refused.GetProperty("code").GetString());
        var held = (await desk.Ask(Hold, variables: Input("Målet er nået."))).GetProperty("holdMeeting").GetProperty("meeting");
        Assert.Equal(("HELD", "CLOSED"), (held.GetProperty("status").GetString(), held.GetProperty("series").GetProperty("status").GetString()));
        Assert.Equal("Målet er nået.", held.GetProperty("series").GetProperty("closingReason").GetString());
        Assert.Equal(3, held.GetProperty("compensation").GetArrayLength());
    }

    [Theory, EveryEngine]
    public async Task Words_are_read_by_leaders_and_parents_and_by_others_as_consent_allows_from_one_query_to_the_next(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "testrup");
        var family = await WithWords(casework);
        await using var desk = await Desk.Open(casework, "testrup");
        foreach (var (subject, role) in new[] { ("mette", "facilitator"), ("karl", "caseworker"), ("mor", "parent") })
        {
            Assert.Equal(("Alle var enige.", "Ringer hver fredag."), await Read(desk, subject, role));
        }

        Assert.Equal((null, null), await Read(desk, "tove", "professional"));
        await casework.Consent(family, ConsentScope.Sharing, ConsentAnswer.Given, Sector.School, SharingTopic.Agreements);
        Assert.Equal((null, "Ringer hver fredag."), await Read(desk, "tove", "professional"));
        foreach (var topic in Enum.GetValues<SharingTopic>())
        {
            await casework.Consent(family, ConsentScope.Sharing, ConsentAnswer.Given, Sector.School, topic);
        }

        Assert.Equal(("Alle var enige.", "Ringer hver fredag."), await Read(desk, "tove", "professional"));
        casework.Databases.Clock.Advance(TimeSpan.FromMinutes(1));
        await casework.Consent(family, ConsentScope.Sharing, ConsentAnswer.Withdrawn, Sector.School, SharingTopic.Agreements);
        Assert.Equal((null, null), await Read(desk, "tove", "professional"));
    }

    [Theory, EveryEngine]
    public async Task A_stranger_finds_nothing_by_any_id(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "testrup");
        await WithWords(casework);
        await using var desk = await Desk.Open(casework, "testrup");
        var known = (await desk.Ask("""
            { meetings(first: 1) { nodes { id series { id } minutes { id } agreements { id } participants { id } } } }
            """)).GetProperty("meetings").GetProperty("nodes")[0];
        string[] ids =
        [
            Id(known), Id(known.GetProperty("series")), Id(known.GetProperty("minutes")), Id(known.GetProperty("agreements")[0]), Id(known.GetProperty("participants")[0]),
        ];
        var query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        Assert.All((await desk.Ask(query, variables: new { ids })).GetProperty("nodes").EnumerateArray(), one => Assert.Equal(JsonValueKind.Object, one.ValueKind));
        Assert.All(
            (await desk.Ask(query, "fremmed", variables: new { ids })).GetProperty("nodes").EnumerateArray(), one => Assert.Equal(JsonValueKind.Null, one.ValueKind));
    }

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private static async Task<(string? Minutes, string? Agreement)> Read(Desk desk, string subject, string role)
    {
        var meeting = (await desk.Ask(Words, subject, role)).GetProperty("meetings").GetProperty("nodes")[0];
        var (minutes, agreement) = (meeting.GetProperty("minutes"), meeting.GetProperty("agreements")[0]);
        var (text, what) = (minutes.GetProperty("text").GetString(), agreement.GetProperty("what").GetString());
        Assert.Equal(text is null, minutes.GetProperty("textWithheld").ValueKind is JsonValueKind.Object);
        Assert.Equal(what is null, agreement.GetProperty("wordsWithheld").ValueKind is JsonValueKind.Object);
        return (text, what);
    }

    // Tove takes part by profession; the teacher of the network, who is somebody else, owns the agreement.
    private static async Task<Case> WithWords(Casework casework)
    {
        var tove = await casework.Read(db => db.Set<StaffMember>().SingleAsync(one => one.Subject == "tove"));
        var family = await casework.Planned(plan => plan with { Staff = [tove.Id] });
        casework.ItIs(new(2026, 3, 10), new(16, 0));
        await casework.Do<WriteMinutes, WriteMinutesInput>(new(Guid.CreateVersion7(), family.Meeting, "Alle var enige."));
        var owner = (await casework.Meeting(family.Meeting)).Participants.Single(one => one.NetworkMemberId is not null);
        await casework.Do<RecordAgreement, RecordAgreementInput>(
            new(Guid.CreateVersion7(), family.Meeting, owner.Id, "Ringer hver fredag.", new(2026, 3, 20), "Så ugen er kendt."));
        return family;
    }
}
