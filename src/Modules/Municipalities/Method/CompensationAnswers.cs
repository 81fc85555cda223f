namespace Netvaerk.Municipalities.Method;

/// <summary>What settings on compensation mean, for whichever layer sets them.</summary>
internal static class CompensationAnswers
{
    // Work before this hour is day work in every agreement; without a listed agreement nobody can say from when on evening work counts.
    private static readonly TimeOnly EveningAtTheEarliest = new(17, 0);

    public static Answer<Compensation> Compensate(CompensationSettings settings, CompensationFacts attendance)
    {
        if (settings.EveningWork is EveningWork.NotCompensated)
        {
            return new(Compensation.None, new Reason("compensation.none", "Deltagelse i et møde kompenseres ikke særskilt.",
                "Attending a meeting is not compensated separately.", settings.Cited()));
        }

        return attendance.Sector is Sector.Family or Sector.PrivateNetwork ? Private(settings)
            : settings.Agreements?.FirstOrDefault(one => one.Group == attendance.EmploymentGroup) is { } agreement ? ByAgreement(settings, agreement, attendance)
            : Unlisted(settings, attendance);
    }

    private static Answer<Compensation> Private(CompensationSettings settings) => new(Compensation.None, new Reason("compensation.private",
        "Familien og dens netværk er ikke på arbejde og får derfor ikke aftentillæg.",
        "The family and its network are not at work, so there is no evening allowance.", settings.Cited()));

    private static Answer<Compensation> ByAgreement(CompensationSettings settings, Agreement agreement, CompensationFacts attendance)
    {
        var evening = After(agreement.EveningFrom, attendance);
        return evening == TimeSpan.Zero
            ? new(Compensation.None, new Reason("compensation.day-work", $"Mødet sluttede, før aftenarbejde begynder efter {agreement.Da}.",
                $"The meeting ended before evening work begins by {agreement.En}.", settings.Cited()))
            : new(new Compensation(CompensationKind.EveningAllowance, evening), new Reason("compensation.evening",
                $"{Say.Capital(Say.Hours(evening).Da)} af mødet er aftenarbejde efter {agreement.Da}.",
                $"{Say.Hours(evening).En} of the meeting are evening work by {agreement.En}.", settings.Cited()));
    }

    private static Answer<Compensation> Unlisted(CompensationSettings settings, CompensationFacts attendance) =>
        After(EveningAtTheEarliest, attendance) is var evening && evening == TimeSpan.Zero
            ? new(Compensation.None, new Reason("compensation.day-work", "Mødet lå ikke om aftenen.", "The meeting was not in the evening.", settings.Cited()))
            : new(new Compensation(CompensationKind.NotSettled, evening), new Reason("compensation.no-agreement",
                "Mødet lå om aftenen, men ledelsen har ikke skrevet, hvilken overenskomst der gælder for faggruppen.",
                "The meeting was in the evening, but management has not said which collective agreement holds for the group.", settings.Cited()));

    private static TimeSpan After(TimeOnly evening, CompensationFacts attendance)
    {
        var (from, until) = (attendance.From.ToTimeSpan(), attendance.From.ToTimeSpan() + attendance.Present);
        var start = from > evening.ToTimeSpan() ? from : evening.ToTimeSpan();
        return until > start ? until - start : TimeSpan.Zero;
    }
}
