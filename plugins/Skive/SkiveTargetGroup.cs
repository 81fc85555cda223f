namespace Skive;

/// <summary>Skive also takes cases with many partners that need much communication. Source: Vidensportalen 2020, interview 2018.</summary>
internal sealed class SkiveTargetGroup(RuleSettings settings) : ITargetGroupPolicy
{
    private static readonly Source Source = "Vidensportalen 2020 (Skive, interview 2018)";

    private int Many => settings.TargetGroup?.Many?.From ?? int.MaxValue;

    private int UntilAge => settings.Own.Number("manyPartnersUntilAge");

    // The original method's target group, or the ground of many partners, whichever says more.
    public Criteria Assess(ChildFacts child, Criteria standard)
    {
        var original = standard["need"] is { } need ? standard.With(need with { Demand = Widened }) : standard;
        if (standard.Verdict is Verdict.Inside || Partners(child) is not { } partners)
            return original;

        var wider = original.With(Over(standard["age"], Age(child.Age))).With(Over(standard["need"], partners));
        return wider.Verdict is Verdict.Inside || standard.Verdict is Verdict.Outside ? wider : original;
    }

    private static Reason Widened { get; } = new("skive.widened",
        "Familien har sammensatte problemer og et svært samarbejde med myndighederne, eller sagen har mange samarbejdspartnere og kræver megen kommunikation.",
        "The family has complex problems and difficult cooperation with the authorities, or the case has many partners and takes much communication.", Source);

    // Both are needed: many partners, and much communication. Null means that this ground is out of the question.
    private Criterion? Partners(ChildFacts child)
    {
        if (child.Professionals.Is(count => count < Many) || child.Communication.Is(Communication.Ordinary))
            return null;

        List<Reason> missing =
        [
            .. child.Professionals.IsKnown ? [] : new[] { Reason.NotKnown("skive.professionals-unknown", Questions.Professionals, Source) },
            .. child.Communication.IsKnown ? [] : new[] { Reason.NotKnown("skive.communication-unknown", Questions.Communication, Source) },
        ];
        return new("need",
            Widened,
            missing.Count > 0 ? new(Fulfilment.NeedsJudgement, missing) : new(Fulfilment.Met, new Reason("skive.many-partners-seen",
                $"Mindst {Many} samarbejdspartnere skal holdes orienteret, og det kræver megen kommunikation. Så er den oprindelige målgruppe ikke afgørende.",
                $"At least {Many} partners must be kept informed, and that takes much communication. Then the original target group does not decide.", Source)),
            [Questions.Complexity, Questions.Cooperation, Questions.Professionals, Questions.Communication]);
    }

    // The source names no age for this ground; that the young of full age need judgement is an inference.
    private Criterion Age(Known<int> age) => new(
        "age",
        new("skive.no-age", $"Når der er mange samarbejdspartnere, nævnes ingen aldersgrænse; fra {UntilAge} år må det vurderes.",
            $"Where there are many partners no age limit is named; from {UntilAge} people must judge.", Source),
        !age.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown("skive.age-unknown", Questions.Age, Source))
            : age.Value < UntilAge ? new(Fulfilment.Met, new Reason("skive.age-open", $"Den udvidede målgruppe har ingen aldersgrænse for børn og unge under {UntilAge} år.",
                $"The wider target group has no age limit for those under {UntilAge}.", Source))
            : new(Fulfilment.NeedsJudgement, new Reason("skive.of-age", $"Den unge er fyldt {UntilAge} år. Kilden nævner ingen alder, så det må vurderes (antagelse).",
                $"The young person is {UntilAge} or older. The source names no age, so people must judge (an inference).", Source)),
        [Questions.Age]);

    private static Criterion Over(Criterion? beneath, Criterion above) => beneath is null
        ? above
        : above with { Answer = new(above.Answer.Value, [.. beneath.Answer.Because, .. above.Answer.Because]) };
}
