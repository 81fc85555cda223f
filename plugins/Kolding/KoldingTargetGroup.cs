namespace Kolding;

/// <summary>Kolding helps young people whom the family department knows and whose help needs coordinating. Source: Vidensportalen 2020, interview 2018.</summary>
internal sealed class KoldingTargetGroup(RuleSettings settings) : ITargetGroupPolicy
{
    private static readonly Source Source = "Vidensportalen 2020 (Kolding, interview 2018)";

    // The family department knows the child, and there is a special need of coordination.
    public Criteria Assess(ChildFacts child, Criteria standard) => standard
        .With(new("known-to-family-department",
            new("kolding.known", "Familieafdelingen kender barnet eller den unge.", "The family department knows the child or young person.", Source),
            Known(child.OpenCase), [Questions.OpenCase]))
        .With(new("need",
            new("kolding.need", "Fagpersoner ser et særligt behov for en koordineret indsats, fx fordi der er mange konflikter eller mange aktører.",
                "Professionals see a special need of coordinated help, for example because of much conflict or many actors.", Source),
            Need(child), [Questions.Coordination, Questions.Conflict, Questions.Professionals]));

    private static Answer<Fulfilment> Known(Known<CaseStatus> openCase) =>
        !openCase.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown("kolding.open-case-unknown", Questions.OpenCase, Source))
        : openCase.Is(CaseStatus.Open) ? new(Fulfilment.Met, new Reason("kolding.open-case", "Familieafdelingen har allerede en sag og kender familien.",
            "The family department already has a case and knows the family.", Source))
        : new(Fulfilment.NotMet, new Reason("kolding.no-open-case", "Familieafdelingen kender ikke barnet; møderne er for dem, den allerede hjælper.",
            "The family department does not know the child; the meetings are for those it already helps.", Source));

    // One ground is enough: the professionals' own judgement, high conflict, or many actors.
    private Answer<Fulfilment> Need(ChildFacts child)
    {
        var many = settings.TargetGroup?.Many?.From ?? int.MaxValue;
        List<Reason> grounds = [];
        if (child.Coordination.Is(CoordinationNeed.Special))
            grounds.Add(new("kolding.judged", "Fagpersonerne omkring barnet vurderer, at hjælpen skal koordineres særligt.",
                "The professionals around the child judge that the help needs special coordination.", Source));
        if (child.Conflict.Is(ConflictLevel.High))
            grounds.Add(new("kolding.conflict", "Der er så mange konflikter i familien, at hjælpen må koordineres.",
                "There is so much conflict in the family that the help must be coordinated.", Source));
        if (child.Professionals.Is(count => count >= many))
            grounds.Add(new("kolding.many-actors", $"Der er {child.Professionals.Value} fagpersoner om familien, og {many} regnes for mange.",
                $"There are {child.Professionals.Value} professionals around the family, and {many} count as many.", Source));
        return grounds.Count > 0 ? new(Fulfilment.Met, grounds) : new(Fulfilment.NeedsJudgement, [LeftToProfessionals, .. Missing(child)]);
    }

    private static Reason LeftToProfessionals { get; } = new("kolding.left-to-professionals",
        "Ingen af eksemplerne passer, men fagpersoner kan se andre grunde til at koordinere. De må vurdere det.",
        "None of the examples fits, but professionals may see other grounds for coordinating. They must judge.", Source);

    private static IEnumerable<Reason> Missing(ChildFacts child)
    {
        if (!child.Coordination.IsKnown)
            yield return Reason.NotKnown("kolding.coordination-unknown", Questions.Coordination, Source);
        if (!child.Conflict.IsKnown)
            yield return Reason.NotKnown("kolding.conflict-unknown", Questions.Conflict, Source);
        if (!child.Professionals.IsKnown)
            yield return Reason.NotKnown("kolding.professionals-unknown", Questions.Professionals, Source);
    }
}
