namespace Netvaerk.Municipalities.Method;

/// <summary>The criterion on need, for whichever layer sets the rule.</summary>
internal static class NeedCriterion
{
    public const string Name = "need";

    public static Criterion For(NeedSettings need, IReadOnlyList<Listed>? caseTypes, ChildFacts child) => need.Rule switch
    {
        NeedRule.ComplexityAndCooperation => ComplexityAndCooperation(child, need.Cited()),
        NeedRule.ListedCaseType => ListedCaseType(child.CaseType, caseTypes ?? [], need.Cited()),
        _ => throw new ArgumentOutOfRangeException(nameof(need), need.Rule, "No such need."),
    };

    private static Criterion ComplexityAndCooperation(ChildFacts child, Source source) => new(
        Name,
        new("need.demand", "Familien har sammensatte problemer, og samarbejdet med myndighederne er svært.",
            "The family has complex problems, and its cooperation with the authorities is difficult.", source),
        (child.Complexity, child.Cooperation) switch
        {
            ({ IsKnown: true } complexity, { IsKnown: true } cooperation) => Both(complexity.Value, cooperation.Value, source),
            _ => Missing(child, source),
        },
        [Questions.Complexity, Questions.Cooperation]);

    private static Answer<Fulfilment> Both(Complexity complexity, Cooperation cooperation, Source source) => (complexity, cooperation) switch
    {
        (Complexity.Complex, Cooperation.Difficult) => new(Fulfilment.Met, new Reason("need.both",
            "Problemerne griber ind i hinanden, og familie og myndigheder har svært ved at arbejde sammen. Det er sådanne familier, metoden er lavet til.",
            "The problems feed each other, and family and authorities find it hard to work together. The method was made for such families.", source)),
        (Complexity.Simple, Cooperation.Good) => new(Fulfilment.NotMet, new Reason("need.neither",
            "Problemerne er ikke sammensatte, og samarbejdet med myndighederne fungerer. Metoden er ikke lavet til familien.",
            "The problems are not complex, and the cooperation with the authorities works. The method was not made for the family.", source)),
        (Complexity.Complex, _) => new(Fulfilment.NeedsJudgement, new Reason("need.cooperation-works",
            "Problemerne er sammensatte, men samarbejdet fungerer. Fagpersoner må vurdere, om møderne vil hjælpe.",
            "The problems are complex, but the cooperation works. Professionals must judge whether the meetings will help.", source)),
        _ => new(Fulfilment.NeedsJudgement, new Reason("need.problems-are-simple",
            "Samarbejdet er svært, men problemerne er ikke sammensatte. Fagpersoner må vurdere, om møderne vil hjælpe.",
            "The cooperation is difficult, but the problems are not complex. Professionals must judge whether the meetings will help.", source)),
    };

    private static Answer<Fulfilment> Missing(ChildFacts child, Source source) => new(Fulfilment.NeedsJudgement,
    [
        .. child.Complexity.IsKnown ? [] : new[] { Reason.NotKnown("need.complexity-unknown", Questions.Complexity, source) },
        .. child.Cooperation.IsKnown ? [] : new[] { Reason.NotKnown("need.cooperation-unknown", Questions.Cooperation, source) },
    ]);

    private static Criterion ListedCaseType(Known<string> caseType, IReadOnlyList<Listed> listed, Source source) => new(
        Name,
        listed.Count == 0
            ? Undecided(source)
            : new("need.demand", $"Sagen er af en type, ledelsen har valgt: {Say.List(listed.Select(one => one.Da), "eller")}.",
                $"The case is of a kind that management has chosen: {Say.List(listed.Select(one => one.En), "or")}.", source),
        listed.Count == 0 ? new(Fulfilment.NeedsJudgement, Undecided(source))
            : !caseType.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown("need.case-type-unknown", Questions.CaseType, source))
            : listed.FirstOrDefault(one => caseType.Is(one.Code)) is { } found ? Chosen(found, source)
            : NotChosen(source),
        [Questions.CaseType]);

    private static Reason Undecided(Source source) => new("need.not-decided",
        "Ledelsen har ikke besluttet, hvilke sager metoden skal bruges i, så hver sag må vurderes.",
        "Management has not decided in which cases the method is used, so each case must be judged.", source);

    private static Answer<Fulfilment> Chosen(Listed found, Source source) => new(Fulfilment.Met, new Reason("need.listed",
        $"Ledelsen har valgt at bruge metoden i sager af typen »{found.Da}«.", $"Management has chosen the method for cases of the kind \"{found.En}\".",
        source, found.Category));

    private static Answer<Fulfilment> NotChosen(Source source) => new(Fulfilment.NotMet, new Reason("need.not-listed",
        "Ledelsen har ikke valgt at bruge metoden i denne type sager.", "Management has not chosen the method for cases of this kind.", source));
}
