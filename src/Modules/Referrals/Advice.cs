namespace Netvaerk.Referrals;

/// <summary>What the verdicts on several children advise for a family, and when a decision departs from it.</summary>
internal static class Advice
{
    /// <summary>One child inside is enough to take the family in; it is outside only when every child is.</summary>
    internal static Verdict For(Referral referral)
    {
        var verdicts = referral.Children.Select(child => child.Verdict).ToList();
        return verdicts.Contains(Verdict.Inside) ? Verdict.Inside
            : verdicts.All(verdict => verdict is Verdict.Outside) ? Verdict.Outside
            : Verdict.NeedsJudgement;
    }

    /// <summary>Taking in whom the rules leave out, or leaving out whom they take in. Where they leave it to judgement, the grounds say enough.</summary>
    internal static bool DeviatesFrom(Verdict advised, DecisionKind decided) =>
        (advised, decided) is (Verdict.Outside, DecisionKind.Allocate) or (Verdict.Inside, DecisionKind.Decline);
}
