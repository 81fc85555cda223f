namespace Netvaerk.Municipalities.Method;

/// <summary>What the evaluations found, said beside every verdict: it concerns the child, whatever a municipality's criteria are.</summary>
internal static class EvidenceRemarks
{
    // The age from which the development project of 2005–06 saw no change.
    private const int NoChangeSeenFrom = 15;

    public static Remarks For(ChildFacts child)
    {
        var remarks = Remarks.None;
        var (complex, difficult) = (child.Complexity.Is(Complexity.Complex), child.Cooperation.Is(Cooperation.Difficult));
        if (child is { Complexity.IsKnown: true, Cooperation.IsKnown: true } && !(complex && difficult))
        {
            remarks = complex || difficult ? remarks.With(RemarkKind.Warning, MayLackEffect) : remarks.With(RemarkKind.ContraIndication, MayHarm);
        }

        if (child.Age.Is(age => age >= NoChangeSeenFrom))
        {
            remarks = remarks.With(RemarkKind.Warning, NoChangeSeen);
        }

        return child.RiskOfCrime.Is(CrimeRisk.AtRisk) ? remarks.With(RemarkKind.Sign, Preventive) : remarks;
    }

    private static Reason MayHarm { get; } = new("evidence.may-harm",
        "Processuelle netværksmøder har haft negativ virkning på familier, der hverken har sammensatte problemer eller et svært samarbejde med myndighederne.",
        "Processuelle netværksmøder had a negative effect on families with neither complex problems nor difficult cooperation with the authorities.",
        Sources.Vidensportalen);

    private static Reason MayLackEffect { get; } = new("evidence.may-lack-effect",
        "Familien har kun det ene af de to, metoden er lavet til: sammensatte problemer og et svært samarbejde. Møderne kan vise sig ikke at virke.",
        "The family has only one of the two that the method was made for: complex problems and difficult cooperation. The meetings may turn out to lack effect.",
        Sources.Vidensportalen);

    private static Reason NoChangeSeen { get; } = new("evidence.fifteen-or-older",
        "Da processuelle netværksmøder blev afprøvet i 2005–06, sås ikke den samme ændring i adfærd i familier med børn på 15 år eller derover.",
        "When processuelle netværksmøder were tried out in 2005–06, the same change of behaviour was not seen in families with children of 15 or older.",
        Sources.Vidensportalen);

    private static Reason Preventive { get; } = new("evidence.at-risk-of-crime",
        "Metoden er tænkt til at nå barnet, før det begynder på egentlig kriminalitet. Det taler for den, men kræves ikke.",
        "The method is meant to reach the child before real crime begins. That speaks for it, but is not demanded.",
        Sources.Vidensportalen, ReasonCategory.CriminalOffence);
}
