namespace Netvaerk.Municipalities.Settings;

/// <summary>What a file's values about the table must satisfy: who sits at it, where it stands and what is on it.</summary>
internal sealed class TableCheck(SettingsProblems problems)
{
    public void Check(MeetingSettings meetings, string at)
    {
        Demand(meetings.Venue is not { } venue || venue.PeopleFrom <= venue.PeopleTo, $"{at}.venue.peopleTo",
            "Det største antal personer er mindst det mindste.", "The most people are at least the fewest.");
        Demand(meetings.Hours is not { } hours || hours.From < hours.Until, $"{at}.hours.until", "Dagen slutter, efter at den begynder.", "The day ends after it begins.");
        foreach (var (index, one) in (meetings.Catering?.Servings ?? []).Index())
        {
            Demand(one.From < one.Until, $"{at}.catering.servings[{index}].until", "Serveringen slutter, efter at den begynder.", "The serving ends after it begins.");
        }

        foreach (var (index, one) in (meetings.Quorum?.Demands ?? []).Index())
        {
            Demand(one.IsPossible, $"{at}.quorum.demands[{index}]",
                "Kravet skal kunne opfyldes: mindst én, og ikke flere grupper end der er nævnt.", "The demand must be possible: one at least, and no more groups than are named.");
        }
    }

    private void Demand(bool holds, string property, string da, string en)
    {
        if (!holds)
        {
            problems.Add(property, da, en);
        }
    }
}
