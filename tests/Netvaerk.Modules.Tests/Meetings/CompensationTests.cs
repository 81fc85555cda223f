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
}
