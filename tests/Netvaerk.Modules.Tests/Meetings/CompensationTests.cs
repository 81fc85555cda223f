using System.Text.Json;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class CompensationTests
{
    [Theory]
    [InlineData("skive", CompensationKind.SubstituteCover, 2)]
    [InlineData("broendby", CompensationKind.None, 0)]
    public async Task A_teacher_gets_what_the_municipality_gives_and_everyone_is_told_why(string town, CompensationKind kind, int hours)
    {
        await using var casework = await Casework.Start(Engine.Sqlite, town);
        var family = await casework.Planned();
        casework.ItIs(new(2026, 3, 10), new(17, 0));
        var attendance = await casework.Everyone(family.Meeting);
        await casework.Do<HoldMeeting, HoldMeetingInput>(
            new(Guid.CreateVersion7(), family.Meeting, 1, attendance, new(Closing: new("Målet er nået."))));
        var meeting = await casework.Meeting(family.Meeting);
        var claims = CompensationClaim.Of(meeting, meeting.Participants, Towns.Rules(town));
        Assert.Equal(3, claims.Count);
        var teacher = claims.Single(claim => claim.Participant.Sector is Sector.School);
        Assert.Equal((kind, TimeSpan.FromHours(hours)), (teacher.Kind, teacher.Hours));
        Assert.All(claims, claim => Assert.NotEmpty(claim.Because));
    }

    [Theory, EveryEngine]
    public async Task Where_compensation_is_switched_off_nobody_is_told_of_any_and_the_rest_of_the_meeting_is_there(Engine engine)
    {
        const string Query = "{ viewer { features } meetings(first: 1) { nodes { status compensation { kind } } } }";
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(new(2026, 3, 10), new(17, 0));
        await casework.Do<HoldMeeting, HoldMeetingInput>(
            new(Guid.CreateVersion7(), family.Meeting, 1, await casework.Everyone(family.Meeting), new(Closing: new("Målet er nået."))));

        await using (var desk = await Desk.Open(casework))
        {
            var data = await desk.Ask(Query);
            Assert.Contains("Compensation", data.GetProperty("viewer").GetProperty("features").EnumerateArray().Select(one => one.GetString()));
            Assert.Equal(3, Meeting(data).GetProperty("compensation").GetArrayLength());
        }

        var without = Towns.Invent("without-compensation", """ "features": { "compensation": false }, "ruleSets": [{ "validFrom": "2020-01-01" }] """);
        await using var off = await Desk.Open(casework, without);
        var answer = await off.Answer(Query);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("FEATURE_OFF", "meetings.nodes.0.compensation"),
            (error.GetProperty("extensions").GetProperty("code").GetString(), string.Join('.', error.GetProperty("path").EnumerateArray().Select(one => $"{one}"))));
        Assert.Equal(("HELD", JsonValueKind.Null), (Meeting(answer.GetProperty("data")).GetProperty("status").GetString(), Meeting(answer.GetProperty("data")).GetProperty("compensation").ValueKind));
        Assert.DoesNotContain("Compensation", answer.GetProperty("data").GetProperty("viewer").GetProperty("features").EnumerateArray().Select(one => one.GetString()));
    }

    private static JsonElement Meeting(JsonElement data) => data.GetProperty("meetings").GetProperty("nodes")[0];
}
