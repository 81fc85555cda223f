using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

/// <summary>What one participant, or their workplace, gets for having attended (kompensation), by the rules of the day of the meeting.</summary>
/// <param name="Participant">Who attended.</param>
/// <param name="Kind">Which compensation; none is an answer too.</param>
/// <param name="Hours">For how long a time; zero where there is none.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
/// <param name="Evening">How much of it was in the evening.</param>
/// <param name="Weekend">How much of it was on a weekend or a public holiday.</param>
/// <param name="Kroner">What it comes to in kroner, where the settings give rates.</param>
[Feature(nameof(FeatureSettings.Compensation))]
public sealed record CompensationClaim(
    Participant Participant, CompensationKind Kind, TimeSpan Hours, IReadOnlyList<Reason> Because, TimeSpan Evening, TimeSpan Weekend, decimal? Kroner)
{
    /// <summary>The claims of a meeting: one for everyone who was there.</summary>
    internal static IReadOnlyList<CompensationClaim> Of(Meeting meeting, IEnumerable<Participant> participants, Rulebook rules) =>
        rules.Together(asked => participants.Select(participant => Of(meeting, participant, asked)).OfType<CompensationClaim>().ToList());

    private static CompensationClaim? Of(Meeting meeting, Participant participant, Rulebook rules)
    {
        if (participant is not { From: { } from, Until: { } until })
        {
            return null;
        }

        var answer = rules.Compensation(new()
        {
            Sector = participant.Sector,
            EmploymentGroup = participant.EmploymentGroup,
            // Whoever came after midnight came the day after.
            On = from < meeting.StartsAt ? meeting.On.AddDays(1) : meeting.On,
            From = from,
            Until = until,
        });
        var given = answer.Value;
        return new(participant, given.Kind, given.Hours, answer.Because, given.Evening, given.Weekend, given.Kroner);
    }
}
