namespace Hilleroed;

/// <summary>Hillerød asks for one trait of the child and one of the family. Source: Procesuelle netværksmøder, 2013.</summary>
internal sealed class HilleroedTargetGroup(RuleSettings settings) : ITargetGroupPolicy
{
    private static readonly Source Source = "Hillerød 2013";

    // Need means a trait on both sides, and nothing else.
    public Criteria Assess(ChildFacts child, Criteria standard) => standard
        .Without("need", new("hilleroed.own-need", "Behovet afgøres her af, hvad der kendetegner barnet og familien.",
            "Here the need is settled by what characterises the child and the family.", Source))
        .With(Side("child-trait", child.ChildTraits, settings.TargetGroup?.ChildTraits ?? [], Questions.ChildTraits, ChildSide))
        .With(Side("family-trait", child.FamilyTraits, settings.TargetGroup?.FamilyTraits ?? [], Questions.FamilyTraits, FamilySide));

    // Complex problems, many professionals and disagreement are signs that the method suits.
    public Remarks Remark(ChildFacts child, Remarks standard)
    {
        var remarks = standard;
        if (child.Complexity.Is(Complexity.Complex))
            remarks = remarks.With(RemarkKind.Sign, Sign("complex", "Metoden egner sig godt til sammensatte sociale problemer.",
                "The method suits complex social problems well."));
        if (child.Professionals.Is(count => count >= settings.TargetGroup?.Many?.From))
            remarks = remarks.With(RemarkKind.Sign, Sign("many-professionals", "Metoden egner sig godt, når mange fagpersoner er involveret.",
                "The method suits cases with many professionals well."));
        if (child.Cooperation.Is(Cooperation.Difficult))
            remarks = remarks.With(RemarkKind.Sign, Sign("disagreement", "Metoden egner sig godt, når familie og fagpersoner har svært ved at tale sammen.",
                "The method suits cases where family and professionals find it hard to talk."));
        return remarks;
    }

    private static Text ChildSide { get; } = new("barnet eller den unge", "the child or young person");

    private static Text FamilySide { get; } = new("familien", "the family");

    private static Criterion Side(string name, Known<Traits> seen, IReadOnlyList<Listed> list, Question question, Text whom) => new(
        name,
        new($"hilleroed.{name}", $"Mindst ét af kommunens kendetegn passer på {whom.Da}.", $"At least one of the municipality's traits fits {whom.En}.", Source),
        !seen.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown($"hilleroed.{name}-unknown", question, Source))
            : seen.Value.Among(list) is { Count: > 0 } found ? new(Fulfilment.Met, Found(name, found, whom))
            : new(Fulfilment.NotMet, new Reason($"hilleroed.no-{name}", $"Ingen af kommunens kendetegn passer på {whom.Da}.",
                $"None of the municipality's traits fits {whom.En}.", Source)),
        [question]);

    private static Reason Found(string name, IReadOnlyList<Listed> found, Text whom) => new(
        $"hilleroed.{name}-seen",
        $"Om {whom.Da} gælder: {string.Join(", ", found.Select(one => one.Da))}. Ét kendetegn er nok.",
        $"Of {whom.En} holds: {string.Join(", ", found.Select(one => one.En))}. One trait is enough.",
        Source,
        found.Max(one => one.Category));

    private static Reason Sign(string name, string da, string en) => new($"hilleroed.sign-{name}", da, en, Source);
}
