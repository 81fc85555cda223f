namespace Kommunenavn;

/// <summary>An example that shows how a rule is written: put the municipality's own in its place, or delete it.</summary>
internal sealed class KommunenavnMeetings(RuleSettings settings) : IMeetingPolicy
{
    private static readonly Source Source = "Antagelse: et eksempel, som kommunen skal bekræfte eller slette";

    // Half an hour more when there are many around the table; how many stands in the municipality's file.
    public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard)
    {
        var (people, many) = (meeting.Professionals + meeting.FamilyAndNetwork, settings.Own.Number("manyAtTheTable"));
        return people < many ? standard : standard.But(standard.Value + TimeSpan.FromMinutes(30), new("kommuneslug.many-at-the-table",
            $"Vi er {people} om bordet, og fra {many} varer mødet en halv time længere.",
            $"We are {people} around the table, and from {many} on a meeting lasts half an hour longer.", Source));
    }
}
