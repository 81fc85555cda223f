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
            PreMeeting = new() { Demand = PreMeeting.Optional, Topics = PreMeetingTopics, Inference = "kilderne til metoden nævner ikke formøder" },
            Balance = ManyProfessionals,
            Quorum = AParent,
            Hours = Daytime,
            Sessions = Apart,
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
            PreMeeting = new() { Demand = PreMeeting.Optional, Topics = PreMeetingTopics, Inference = "vejledningen nævner ikke formøder" },
            Balance = ManyProfessionals,
            Venue = new() { Source = Sources.Socialstyrelsen },
            Catering = new() { Servings = Table, Inference = "vejledningen nævner aftensmad, sandwich, kaffe, frugt og kage, men ikke klokkeslættene" },
            Quorum = AParent,
            Hours = Daytime,
            Sessions = Apart,
        },
        Decision = new() { By = DecidingBody.NamedByManagement, Source = Sources.Socialstyrelsen },
        Minutes = new() { By = MinutesAuthor.Facilitator, Source = Sources.Socialstyrelsen },
        Identity = new() { AtReferral = IdentityAtReferral.ConsentFirst, Source = Sources.Socialstyrelsen },
        Compensation = new() { EveningWork = EveningWork.ByAgreement, Source = Sources.Socialstyrelsen },
    };

    // Ten to twenty professionals at once can feel like an assault on two parents [K].
    private static BalanceSettings ManyProfessionals => new() { Professionals = 10, Source = Sources.Kora };

    private static QuorumSettings AParent => new() { Demands = [new() { AtLeast = 1, Of = [QuorumGroup.Parent] }], Source = Sources.Both };

    private static HoursSettings Daytime => new() { From = new(8, 0), Until = new(20, 0), Inference = "ingen kilde siger, hvornår på dagen møder kan ligge" };

    // Long enough for one to leave the house before the other comes.
    private static SessionSettings Apart => new() { PauseMinutes = 30, Inference = "ingen kilde siger, hvor længe der skal være mellem to, der ikke må mødes" };

    // What a pre-meeting may settle: the professionals' own part, and nothing of the child.
    private static IReadOnlyList<Listed> PreMeetingTopics =>
    [
        new() { Code = "roles", Da = "hvem der har hvilken rolle", En = "who has which role", Category = ReasonCategory.Ordinary },
        new() { Code = "course", Da = "hvordan mødet forløber", En = "how the meeting proceeds", Category = ReasonCategory.Ordinary },
        new() { Code = "practicalities", Da = "tid, sted og praktiske ting", En = "time, place and practicalities", Category = ReasonCategory.Ordinary },
        new() { Code = "telling-the-family", Da = "hvordan familien får besked om formødet", En = "how the family is told of the pre-meeting", Category = ReasonCategory.Ordinary },
    ];

    private static IReadOnlyList<Serving> Table =>
    [
        new() { Code = "coffee", Da = "kaffe, te og vand", En = "coffee, tea and water", From = new(8, 0), Until = new(22, 0), Source = Sources.Socialstyrelsen },
        new() { Code = "lunch", Da = "sandwich", En = "sandwiches", From = new(11, 30), Until = new(13, 0), Source = Sources.Socialstyrelsen },
        new() { Code = "cake", Da = "frugt og kage", En = "fruit and cake", From = new(14, 0), Until = new(16, 0), Source = Sources.Socialstyrelsen },
        new() { Code = "dinner", Da = "aftensmad", En = "dinner", From = new(17, 0), Until = new(21, 0), Source = Sources.Socialstyrelsen },
    ];

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
