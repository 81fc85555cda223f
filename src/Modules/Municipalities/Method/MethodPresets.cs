namespace Netvaerk.Municipalities.Method;

/// <summary>What the authors of each method say, as the same settings that a municipality's file may fill in.</summary>
internal static class MethodPresets
{
    // Long before any of the methods was described: a preset holds on every day.
    private static readonly DateOnly Always = DateOnly.MinValue;

    public static RuleSettings Of(MethodName method) => method switch
    {
        MethodName.ProcessuelleNetvaerksmoeder => Processuelle,
        MethodName.DetInddragendeNetvaerksmoede => Inddragende,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };

    private static RuleSettings Processuelle { get; } = new()
    {
        ValidFrom = Always,
        TargetGroup = new()
        {
            Ages = new() { From = 7, To = 13, UpperYear = UpperYear.Included, Source = Sources.Vidensportalen },
            Need = new() { Rule = NeedRule.ComplexityAndCooperation, Source = Sources.Vidensportalen },
            Many = ManyByDefault,
        },
        Meetings = new()
        {
            Length = new() { Hours = 2, HoursWithInterpreter = 3, Source = Sources.Both },
            Interval = new() { WeeksFrom = 8, WeeksTo = 11, Source = Sources.Both },
            PreMeeting = new() { Demand = PreMeeting.Optional, Inference = "kilderne til metoden nævner ikke formøder" },
        },
        Decision = new() { By = DecidingBody.Committee, Source = Sources.Vidensportalen },
        Minutes = new() { By = MinutesAuthor.MinuteTaker, Source = Sources.Kora },
        Identity = new() { AtReferral = IdentityAtReferral.ConsentFirst, Source = Sources.Vidensportalen },
        Compensation = new() { EveningWork = EveningWork.NotCompensated, Inference = "kilderne til metoden nævner ikke kompensation" },
    };

    private static RuleSettings Inddragende { get; } = new()
    {
        ValidFrom = Always,
        TargetGroup = new()
        {
            Need = new() { Rule = NeedRule.ListedCaseType, Source = Sources.Socialstyrelsen },
            Many = ManyByDefault,
        },
        Meetings = new()
        {
            Length = new() { Hours = 3, HoursWithInterpreter = 3, Inference = "vejledningen siger kun, at møderne kan vare længe" },
            Interval = new() { Source = Sources.Socialstyrelsen },
            PreMeeting = new() { Demand = PreMeeting.Optional, Inference = "vejledningen nævner ikke formøder" },
        },
        Decision = new() { By = DecidingBody.NamedByManagement, Source = Sources.Socialstyrelsen },
        Minutes = new() { By = MinutesAuthor.Facilitator, Source = Sources.Socialstyrelsen },
        Identity = new() { AtReferral = IdentityAtReferral.ConsentFirst, Source = Sources.Socialstyrelsen },
        Compensation = new() { EveningWork = EveningWork.ByAgreement, Source = Sources.Socialstyrelsen },
    };

    // No source gives a figure for "many".
    private static ManySettings ManyByDefault => new() { From = 6, Inference = "ingen kilde siger, hvor mange »mange« er" };
}

/// <summary>The sources that describe the methods.</summary>
internal static class Sources
{
    public const string Kora = "KORA 2013";
    public const string Vidensportalen = "Vidensportalen 2020";
    public const string Both = "KORA 2013 og Vidensportalen 2020";
    public const string Socialstyrelsen = "Socialstyrelsen: Implementeringsvejledning for Det inddragende netværksmøde";

    /// <summary>What to cite for a group of settings: its source, or that nobody says so.</summary>
    public static Source Cited(this Sourced setting) =>
        setting.Inference is { } why ? $"Antagelse: {why}" : setting.Source ?? "Kommunens egen indstilling";
}
