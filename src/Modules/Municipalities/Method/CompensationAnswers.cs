namespace Netvaerk.Municipalities.Method;

/// <summary>What settings on compensation mean, for whichever layer sets them.</summary>
internal static class CompensationAnswers
{
    // Work before this hour is day work in every agreement; without a listed agreement nobody can say from when on evening work counts.
    private static readonly TimeOnly EveningAtTheEarliest = new(17, 0);

    private static readonly TimeOnly EveningAtTheLatest = new(6, 0);

    public static Answer<Compensation> Compensate(CompensationSettings settings, CompensationFacts attendance)
    {
        if (settings.EveningWork is EveningWork.NotCompensated)
        {
            return new(Compensation.None, new Reason("compensation.none", "Deltagelse i et møde kompenseres ikke særskilt.",
                "Attending a meeting is not compensated separately.", settings.Cited()));
        }

        return attendance.Sector is Sector.Family or Sector.PrivateNetwork ? Private(settings)
            : settings.Agreements?.LastOrDefault(one => one.Group == attendance.EmploymentGroup && one.Covers(attendance.On)) is { } agreement
                ? ByAgreement(settings, agreement, attendance)
            : Unlisted(settings, attendance);
    }

    private static Answer<Compensation> Private(CompensationSettings settings) => new(Compensation.None, new Reason("compensation.private",
        "Familien og dens netværk er ikke på arbejde og får derfor ikke aftentillæg.",
        "The family and its network are not at work, so there is no evening allowance.", settings.Cited()));

    private static Answer<Compensation> ByAgreement(CompensationSettings settings, Agreement agreement, CompensationFacts attendance)
    {
        var time = WorkTime.Of(attendance, agreement.EveningFrom, agreement.EveningUntil, agreement.SaturdayFrom);
        if (time.Evening + time.Weekend == TimeSpan.Zero)
        {
            return new(Compensation.None, new Reason("compensation.day-work", $"Mødet sluttede, før aftenarbejde begynder efter {agreement.Da}.",
                $"The meeting ended before evening work begins by {agreement.En}.", settings.Cited()));
        }

        var given = new Compensation(time.Evening > TimeSpan.Zero ? CompensationKind.EveningAllowance : CompensationKind.WeekendAllowance, time.Evening + time.Weekend)
        {
            Evening = time.Evening,
            Weekend = time.Weekend,
            Kroner = Amount(agreement, time),
        };
        Reason[] because =
        [
            .. time.Evening > TimeSpan.Zero ? [new Reason("compensation.evening",
                $"{Say.Capital(Say.Hours(time.Evening).Da)} af mødet er aftenarbejde efter {agreement.Da}.",
                $"{Say.Hours(time.Evening).En} of the meeting are evening work by {agreement.En}.", settings.Cited())] : Array.Empty<Reason>(),
            .. time.Weekend > TimeSpan.Zero ? [new Reason("compensation.weekend",
                $"{Say.Capital(Say.Hours(time.Weekend).Da)} af mødet er weekend- eller helligdagsarbejde efter {agreement.Da}.",
                $"{Say.Hours(time.Weekend).En} of the meeting are work on a weekend or public holiday by {agreement.En}.", settings.Cited())] : Array.Empty<Reason>(),
        ];
        return new(given, because);
    }

    // Where the settings give no rate for time that counts, no amount is made up.
    private static decimal? Amount(Agreement agreement, WorkTime time)
    {
        var evening = time.Evening == TimeSpan.Zero ? 0 : agreement.EveningPerHour * (decimal)time.Evening.TotalMinutes / 60;
        var weekend = time.Weekend == TimeSpan.Zero ? 0 : agreement.WeekendPerHour * (decimal)time.Weekend.TotalMinutes / 60;
        return evening + weekend is { } kroner ? Math.Round(kroner, 2, MidpointRounding.AwayFromZero) : null;
    }

    private static Answer<Compensation> Unlisted(CompensationSettings settings, CompensationFacts attendance)
    {
        var time = WorkTime.Of(attendance, EveningAtTheEarliest, EveningAtTheLatest, TimeOnly.MinValue);
        return time.Evening + time.Weekend == TimeSpan.Zero
            ? new(Compensation.None, new Reason("compensation.day-work", "Mødet lå ikke om aftenen.", "The meeting was not in the evening.", settings.Cited()))
            : new(new Compensation(CompensationKind.NotSettled, time.Evening + time.Weekend) { Evening = time.Evening, Weekend = time.Weekend }, new Reason("compensation.no-agreement",
                "Mødet lå om aftenen eller i weekenden, men ledelsen har ikke skrevet, hvilken overenskomst der gælder for faggruppen.",
                "The meeting was in the evening or the weekend, but management has not said which collective agreement holds for the group.", settings.Cited()));
    }
}
