namespace Roskilde;

/// <summary>Roskilde brings the network into the casework of its two sections. Source: Socialstyrelsen 2022; the open case is an inference.</summary>
internal sealed class RoskildeTargetGroup(RuleSettings settings) : ITargetGroupPolicy
{
    private static readonly Source Source = "Socialstyrelsen 2022 (Roskilde)";

    private static readonly Source Inference = "Antagelse ud fra Socialstyrelsen 2022 (Roskilde): møderne er en del af sagsbehandlingen";

    // The method's own need gives way to an open case, and the age says which section has it.
    public Criteria Assess(ChildFacts child, Criteria standard)
    {
        var criteria = standard.With(new("need",
            new("roskilde.open-case-demanded", "Der er en åben sag i børne- eller ungeafsnittet.", "There is an open case in the children's or the youth section.", Inference),
            OpenCase(child.OpenCase), [Questions.OpenCase]));
        return child.Age.IsKnown && Sections(child.Age.Value) is { Count: > 0 } sections
            ? criteria.With(new("section", Demand, new(Fulfilment.Met, Section(child.Age.Value, sections)), [Questions.Age]))
            : criteria;
    }

    private static Reason Demand { get; } = new("roskilde.section", "Barnets alder bestemmer, om børneafsnittet eller ungeafsnittet har sagen.",
        "The child's age decides whether the children's or the youth section has the case.", Source);

    private static Answer<Fulfilment> OpenCase(Known<CaseStatus> openCase) =>
        !openCase.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown("roskilde.open-case-unknown", Questions.OpenCase, Inference))
        : openCase.Is(CaseStatus.Open) ? new(Fulfilment.Met, new Reason("roskilde.open-case", "Afsnittet arbejder allerede med sagen og kan tage netværket med.",
            "The section already works with the case and can bring in the network.", Inference))
        : new(Fulfilment.NotMet, new Reason("roskilde.no-open-case", "Ingen af de to afsnit har en sag, og møderne er en del af deres sagsbehandling.",
            "Neither section has a case, and the meetings are part of their casework.", Inference));

    // At thirteen both sections may have it: ask which.
    private static Reason Section(int age, IReadOnlyList<Forum> sections) => sections.Count == 1
        ? new("roskilde.one-section", $"Med {age} år hører barnet til {sections[0].Da}.", $"At {age} the child belongs to {sections[0].En}.", Source)
        : new("roskilde.two-sections", $"Med {age} år kan barnet høre til {Either(sections, one => one.Da, "eller")}. Spørg, hvilket afsnit der har sagen.",
            $"At {age} the child may belong to {Either(sections, one => one.En, "or")}. Ask which section has the case.", Source);

    private static string Either(IReadOnlyList<Forum> sections, Func<Forum, string> name, string or) => string.Join($" {or} ", sections.Select(name));

    private List<Forum> Sections(int age) => [.. (settings.Decision?.Forums ?? []).Where(one => one.From <= age && age <= one.To)];
}
