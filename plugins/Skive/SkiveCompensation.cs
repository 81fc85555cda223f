namespace Skive;

/// <summary>Skive gives schools and institutions hours for a substitute. Source: Vidensportalen 2020, interview 2018.</summary>
internal sealed class SkiveCompensation(RuleSettings settings) : ICompensationPolicy
{
    // Whoever comes from a school or an institution is replaced there for as long as the meeting takes.
    public Answer<Compensation> Compensate(CompensationFacts attendance, Answer<Compensation> standard) =>
        settings.Own.Words("substituteCoverFor").Contains(attendance.Sector.ToString(), StringComparer.OrdinalIgnoreCase)
            ? standard.But(new(CompensationKind.SubstituteCover, attendance.Present), new("skive.substitute-cover",
                "Arbejdspladsen får vikartimer, så lærere og pædagoger kan forberede sig og blive hele mødet.",
                "The workplace gets hours for a substitute, so that teachers and pedagogues can prepare and stay for the whole meeting.",
                "Vidensportalen 2020 (Skive, interview 2018)"))
            : standard;
}
